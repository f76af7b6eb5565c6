package vn.kyluu.signing.delegation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Shows somebody the delegations he gave or received, and their signed papers. */
public final class ListDelegations {
    private final UnitOfWork units;
    private final Delegations delegations;
    private final Contents contents;
    private final Journal journal;

    public ListDelegations(UnitOfWork units, Delegations delegations, Contents contents, Journal journal) {
        this.units = units;
        this.delegations = delegations;
        this.contents = contents;
        this.journal = journal;
    }

    /** Given and received, newest first, ended ones among them. */
    public List<Delegation> list(Actor actor) {
        return units.call(() -> {
            List<Delegation> own = Stream.concat(
                            delegations.givenBy(actor.staffCode()).stream(),
                            delegations.receivedBy(actor.staffCode()).stream())
                    .sorted(Comparator.comparing(Delegation::givenAt).reversed())
                    .toList();
            journal.wrote(actor, Act.VIEW, "signer:" + actor.staffCode(), Map.of("part", "delegations"));
            return own;
        });
    }

    /**
     * The paper by which it was given: XML with the principal's signature.
     *
     * @throws DelegationRefusal DELEGATION_UNKNOWN
     */
    public Octets paper(Actor actor, UUID id) {
        return units.call(() -> {
            Delegation found = delegations
                    .find(id)
                    .filter(each -> isParty(actor, each))
                    .orElseThrow(() -> new DelegationRefusal(DelegationRefusal.Reason.DELEGATION_UNKNOWN));
            journal.wrote(actor, Act.EXPORT, "delegation:" + id, Map.of());
            return contents.get(found.paper());
        });
    }

    private static boolean isParty(Actor actor, Delegation delegation) {
        return actor.staffCode().equals(delegation.principal().staffCode())
                || actor.staffCode().equals(delegation.delegate().staffCode());
    }
}
