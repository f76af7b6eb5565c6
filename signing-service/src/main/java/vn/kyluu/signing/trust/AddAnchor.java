package vn.kyluu.signing.trust;

import java.util.Optional;
import vn.kyluu.ades.certificate.AnchorDirectory;
import vn.kyluu.ades.certificate.MalformedCertificate;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Begins to believe an authority. */
public final class AddAnchor {
    private static final int KEY_CERT_SIGN = 5;

    private final AnchorDirectory anchors;
    private final Journal journal;
    private final Book book;

    public AddAnchor(AnchorDirectory anchors, UnitOfWork units, Journal journal) {
        this.anchors = anchors;
        this.journal = journal;
        this.book = new Book(units, journal);
    }

    /**
     * Adds the authority's certificate; every check from then on believes it.
     *
     * @param certificate DER or PEM
     * @throws TrustRefusal ANCHOR_MALFORMED, ANCHOR_NO_AUTHORITY, ANCHOR_KNOWN
     * @throws AnchorsOutage if the directory cannot be written
     */
    public SigningCertificate add(Actor actor, Octets certificate) {
        String subject = Book.subject(certificate.digest(DigestAlgorithm.SHA256).hex());
        return journal.watch(actor, Act.ADMINISTER, subject, () -> {
            SigningCertificate anchor = authority(certificate);
            book.change(
                    actor,
                    anchor,
                    "ADD",
                    () -> anchors.add(anchor),
                    TrustRefusal.Reason.ANCHOR_KNOWN,
                    () -> anchors.remove(anchor));
            return anchor;
        });
    }

    private static SigningCertificate authority(Octets certificate) {
        try {
            SigningCertificate parsed = SigningCertificate.parse(certificate);
            Optional<boolean[]> usage = Optional.ofNullable(parsed.x509().getKeyUsage());
            boolean isAuthority = parsed.x509().getBasicConstraints() >= 0
                    && usage.map(each -> each[KEY_CERT_SIGN]).orElse(true);
            if (!isAuthority) {
                throw new TrustRefusal(TrustRefusal.Reason.ANCHOR_NO_AUTHORITY);
            }
            return parsed;
        } catch (MalformedCertificate e) {
            throw new TrustRefusal(TrustRefusal.Reason.ANCHOR_MALFORMED);
        }
    }
}
