package vn.kyluu.ades.signature;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a signer says by signing, as it stands in the signature itself (ETSI EN 319 122-1, clause 5.2.3; EN 319 132-1, clause 5.2.3;
 * RFC 5126, clause 5.11.1).
 */
public enum CommitmentType {
    /** He made, approved and sent it, and stands for it: what goes out. */
    PROOF_OF_ORIGIN("1.2.840.113549.1.9.16.6.1", "ProofOfOrigin"),
    /** He agrees with what it says. */
    PROOF_OF_APPROVAL("1.2.840.113549.1.9.16.6.5", "ProofOfApproval"),
    /** He made it. */
    PROOF_OF_CREATION("1.2.840.113549.1.9.16.6.6", "ProofOfCreation");

    private static final String NAMESPACE = "http://uri.etsi.org/01903/v1.2.2#";

    private final String oid;
    private final String name;

    CommitmentType(String oid, String name) {
        this.oid = oid;
        this.name = name;
    }

    /** In a CMS signature. */
    public String oid() {
        return oid;
    }

    /** In an XML signature. */
    public String uri() {
        return NAMESPACE + name;
    }

    /** The one of that OID, {@code urn:oid:} before it or not, or of that URI. */
    public static Optional<CommitmentType> of(String identifier) {
        String bare = identifier.replaceFirst("^urn:oid:", "");
        return Arrays.stream(values())
                .filter(each -> each.oid.equals(bare) || each.uri().equals(identifier))
                .findFirst();
    }
}
