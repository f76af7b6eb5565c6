package vn.kyluu.signing.signer;

import java.util.Map;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Looks a signer up. */
public final class FindSigner {
    private final UnitOfWork units;
    private final Signers signers;
    private final Journal journal;

    public FindSigner(UnitOfWork units, Signers signers, Journal journal) {
        this.units = units;
        this.signers = signers;
        this.journal = journal;
    }

    /**
     * The signer of that staff code.
     *
     * @throws SignerRefusal SIGNER_UNKNOWN
     */
    public Signer find(Actor actor, String staffCode) {
        return units.call(() -> {
            Signer found =
                    signers.find(staffCode).orElseThrow(() -> new SignerRefusal(SignerRefusal.Reason.SIGNER_UNKNOWN));
            journal.wrote(actor, Act.VIEW, "signer:" + staffCode, Map.of());
            return found;
        });
    }
}
