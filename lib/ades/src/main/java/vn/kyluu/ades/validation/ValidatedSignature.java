package vn.kyluu.ades.validation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.signature.CommitmentType;
import vn.kyluu.ades.signature.SignatureLevel;

/**
 * One signature, judged.
 *
 * @param id of this signature within the report; stable for the same bytes
 * @param chain as far as it could be built, the signer's first
 * @param signingTime claimed by the signer
 * @param timestampTime of the earliest intact time stamp over the signature
 * @param timestampBy common name of the authority that made that time stamp; empty if the stamp is not valid by itself
 * @param role claimed by the signer, else the title in the certificate
 * @param commitment what the signer said by signing, if it is one that we know
 * @param step in a PDF the name of the field
 * @param revisionEnd of a signature in a PDF: how many bytes the file had when this signature had been made; empty if the range
 *     it covers is no whole revision
 * @param changesAfter what was changed after this signature and may not
 */
public record ValidatedSignature(
        String id,
        Verdict indication,
        Optional<SubIndication> subIndication,
        Optional<SigningCertificate> signer,
        Optional<CertificateChain> chain,
        Optional<Instant> signingTime,
        Optional<Instant> timestampTime,
        Optional<String> timestampBy,
        Integrity integrity,
        Validity validAtSigningTime,
        Optional<SignatureLevel> level,
        Optional<String> role,
        Optional<CommitmentType> commitment,
        Optional<String> step,
        Coverage coverage,
        Optional<Long> revisionEnd,
        List<Finding> changesAfter,
        List<Finding> findings) {

    public ValidatedSignature {
        changesAfter = List.copyOf(changesAfter);
        findings = List.copyOf(findings);
    }

    /** Who issued the signer's certificate: the common name of the authority. */
    public Optional<String> issuedBy() {
        return signer.map(SigningCertificate::issuerCommonName);
    }

    /** The unit that manages the signer's certificate: the organisation behind the issuing authority. */
    public Optional<String> certificateManagedBy() {
        return chain.filter(known -> known.certificates().size() > 1)
                .flatMap(known -> known.certificates().get(1).organisation())
                .or(this::issuedBy);
    }
}
