package vn.kyluu.signing.signer;

import java.util.Map;
import java.util.Optional;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Has stamps show no handwriting of a signer any more. */
public final class RemoveHandwriting {
    private final UnitOfWork units;
    private final Signers signers;
    private final Journal journal;

    public RemoveHandwriting(UnitOfWork units, Signers signers, Journal journal) {
        this.units = units;
        this.signers = signers;
        this.journal = journal;
    }

    /**
     * Signatures already made or begun show what they showed.
     *
     * @throws SignerRefusal HANDWRITING_UNKNOWN
     */
    public void remove(Actor actor, String staffCode) {
        units.run(() -> {
            if (signers.handwriting(staffCode).isEmpty()) {
                throw new SignerRefusal(SignerRefusal.Reason.HANDWRITING_UNKNOWN);
            }
            signers.saveHandwriting(staffCode, Optional.empty());
            journal.wrote(actor, Act.ENROL, "signer:" + staffCode, Map.of("part", "handwriting", "removed", "true"));
        });
    }
}
