package vn.kyluu.signing.confirmation.signature;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignerAppearance;
import vn.kyluu.signing.confirmation.Confirmant;
import vn.kyluu.signing.confirmation.Relation;

/**
 * A paper that waits for the confirmant's value.
 *
 * @param id also that of the paper
 * @param sha256 of the document that is confirmed
 * @param paper SHA-256 of the paper without signatures
 * @param staffCode who attends
 * @param value once it came
 * @param endedAt when the confirmation was kept
 */
public record PatientSession(
        UUID id,
        UUID documentId,
        Digest sha256,
        Confirmant confirmant,
        Digest paper,
        CertificateChain chain,
        SignatureAlgorithm algorithm,
        Instant signingTime,
        String staffCode,
        Instant expiresAt,
        Optional<Octets> value,
        Optional<Instant> endedAt) {
    /** Name of the step that the confirmant signs in the paper. */
    static final String STEP = "patient";

    SignatureSpec spec(ZoneId zone) {
        return new SignatureSpec(
                SignatureFormat.XADES,
                STEP,
                chain,
                algorithm,
                signingTime,
                new SignerAppearance(confirmant.name(), title(), zone),
                Position.FIRST);
    }

    String title() {
        return confirmant.relation() == Relation.SELF ? "Người bệnh" : "Người đại diện của người bệnh";
    }

    PatientSession with(Octets came) {
        return with(Optional.of(came), endedAt);
    }

    PatientSession ended(Instant at) {
        return with(value, Optional.of(at));
    }

    private PatientSession with(Optional<Octets> came, Optional<Instant> end) {
        return new PatientSession(
                id,
                documentId,
                sha256,
                confirmant,
                paper,
                chain,
                algorithm,
                signingTime,
                staffCode,
                expiresAt,
                came,
                end);
    }

    /** Without who it is. */
    @Override
    public String toString() {
        return "PatientSession[" + id + "]";
    }
}
