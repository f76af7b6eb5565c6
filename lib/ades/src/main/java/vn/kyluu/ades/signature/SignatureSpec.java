package vn.kyluu.ades.signature;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kyluu.ades.certificate.CertificateChain;

/**
 * All that decides a signature besides the document and the key.
 *
 * @param step in a PDF the name of the prepared field, in XML the suffix of the Ids; {@code [a-z][a-z0-9-]*}, at most 64
 * @param chain the signer's certificate first
 * @param signingTime claimed; cut to whole seconds
 * @param commitment what the signer says by signing; empty: nothing is said
 */
public record SignatureSpec(
        SignatureFormat format,
        String step,
        CertificateChain chain,
        SignatureAlgorithm algorithm,
        Instant signingTime,
        SignerAppearance appearance,
        Position position,
        Optional<CommitmentType> commitment) {
    private static final Pattern STEP = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /** One that says nothing of what the signer commits to. */
    public SignatureSpec(
            SignatureFormat format,
            String step,
            CertificateChain chain,
            SignatureAlgorithm algorithm,
            Instant signingTime,
            SignerAppearance appearance,
            Position position) {
        this(format, step, chain, algorithm, signingTime, appearance, position, Optional.empty());
    }

    /** Refuses a step that is no name, and a key that does not fit the algorithm. */
    public SignatureSpec {
        if (!STEP.matcher(step).matches()) {
            throw new IllegalArgumentException("a step's name is [a-z][a-z0-9-]*, at most 64 characters");
        }
        boolean isRsaKey = chain.leaf().x509().getPublicKey().getAlgorithm().startsWith("RSA");
        if (algorithm.isRsa() != isRsaKey) {
            throw new IllegalArgumentException(algorithm + " does not fit the key in the certificate");
        }
        signingTime = signingTime.truncatedTo(ChronoUnit.SECONDS);
    }
}
