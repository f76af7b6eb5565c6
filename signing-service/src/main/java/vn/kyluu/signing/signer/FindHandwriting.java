package vn.kyluu.signing.signer;

import java.util.Map;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.ades.stamp.InkDrawing;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Shows what stamps show of a signer's handwriting. */
public final class FindHandwriting {
    private final UnitOfWork units;
    private final Signers signers;
    private final Journal journal;

    public FindHandwriting(UnitOfWork units, Signers signers, Journal journal) {
        this.units = units;
        this.signers = signers;
        this.journal = journal;
    }

    /**
     * The dots that are kept, as a PNG.
     *
     * @throws SignerRefusal HANDWRITING_UNKNOWN
     */
    public Octets find(Actor actor, String staffCode) {
        StampImage picture = units.call(() -> {
            StampImage found = signers.handwriting(staffCode)
                    .orElseThrow(() -> new SignerRefusal(SignerRefusal.Reason.HANDWRITING_UNKNOWN));
            journal.wrote(actor, Act.VIEW, "signer:" + staffCode, Map.of("part", "handwriting"));
            return found;
        });
        return InkDrawing.png(picture);
    }
}
