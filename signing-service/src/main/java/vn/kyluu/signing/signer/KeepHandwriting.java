package vn.kyluu.signing.signer;

import java.util.Map;
import java.util.Optional;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.ades.signature.StampImage.Ink;
import vn.kyluu.ades.stamp.InkDrawing;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Takes the picture of a signer's handwriting, which stamps show from then on (R5). */
public final class KeepHandwriting {
    private final UnitOfWork units;
    private final Signers signers;
    private final Journal journal;

    public KeepHandwriting(UnitOfWork units, Signers signers, Journal journal) {
        this.units = units;
        this.signers = signers;
        this.journal = journal;
    }

    /**
     * Keeps the picture in place of an earlier one; signatures already made or begun show what they showed.
     *
     * @param png read once and kept as dots: nothing else of the file stays
     * @throws SignerRefusal SIGNER_UNKNOWN, PICTURE_UNUSABLE
     */
    public void keep(Actor actor, String staffCode, Octets png) {
        String subject = "signer:" + staffCode;
        journal.watch(actor, Act.ENROL, subject, () -> {
            StampImage picture = picture(png);
            units.run(() -> {
                if (signers.find(staffCode).isEmpty()) {
                    throw new SignerRefusal(SignerRefusal.Reason.SIGNER_UNKNOWN);
                }
                signers.saveHandwriting(staffCode, Optional.of(picture));
                journal.wrote(
                        actor,
                        Act.ENROL,
                        subject,
                        Map.of("part", "handwriting", "sha256", picture.sha256().hex()));
            });
            return picture;
        });
    }

    private static StampImage picture(Octets png) {
        try {
            return InkDrawing.of(png, Ink.BLUE);
        } catch (IllegalArgumentException e) {
            throw new SignerRefusal(SignerRefusal.Reason.PICTURE_UNUSABLE);
        }
    }
}
