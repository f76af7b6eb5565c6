package vn.kyluu.signing.trust;

import vn.kyluu.ades.certificate.AnchorDirectory;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Believes an authority no longer. */
public final class RemoveAnchor {
    private final AnchorDirectory anchors;
    private final Journal journal;
    private final Book book;

    public RemoveAnchor(AnchorDirectory anchors, UnitOfWork units, Journal journal) {
        this.anchors = anchors;
        this.journal = journal;
        this.book = new Book(units, journal);
    }

    /**
     * Removes the authority: signatures below it are INDETERMINATE from then on.
     *
     * @param sha256 of its certificate in DER, lower-case hexadecimal
     * @throws TrustRefusal ANCHOR_UNKNOWN, ANCHOR_STAYS
     * @throws AnchorsOutage if the directory cannot be written
     */
    public void remove(Actor actor, String sha256) {
        journal.watch(actor, Act.ADMINISTER, Book.subject(sha256), () -> {
            SigningCertificate anchor = anchors.anchors().certificates().stream()
                    .map(SigningCertificate::of)
                    .filter(each -> each.sha256().hex().equals(sha256))
                    .findFirst()
                    .orElseThrow(() -> new TrustRefusal(TrustRefusal.Reason.ANCHOR_UNKNOWN));
            book.change(
                    actor,
                    anchor,
                    "REMOVE",
                    () -> anchors.remove(anchor),
                    TrustRefusal.Reason.ANCHOR_STAYS,
                    () -> anchors.add(anchor));
            return anchor;
        });
    }
}
