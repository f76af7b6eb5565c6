package vn.kyluu.ades.dss;

import eu.europa.esig.dss.enumerations.CommitmentType;
import eu.europa.esig.dss.enumerations.CommitmentTypeEnum;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;

/** Our closed sets in the library's words. */
public final class DssNames {
    private DssNames() {}

    /** The hash function. */
    public static DigestAlgorithm of(vn.kyluu.ades.digest.DigestAlgorithm algorithm) {
        return switch (algorithm) {
            case SHA256 -> DigestAlgorithm.SHA256;
            case SHA384 -> DigestAlgorithm.SHA384;
            case SHA512 -> DigestAlgorithm.SHA512;
        };
    }

    /** The level. */
    public static SignatureLevel of(vn.kyluu.ades.signature.SignatureLevel level) {
        return SignatureLevel.valueOf(level.etsiName());
    }

    /** The whole algorithm. */
    public static SignatureAlgorithm of(vn.kyluu.ades.signature.SignatureAlgorithm algorithm) {
        return SignatureAlgorithm.getAlgorithm(encryption(algorithm), of(algorithm.digestAlgorithm()));
    }

    /** What the signer commits to. */
    public static CommitmentType of(vn.kyluu.ades.signature.CommitmentType commitment) {
        return switch (commitment) {
            case PROOF_OF_ORIGIN -> CommitmentTypeEnum.ProofOfOrigin;
            case PROOF_OF_APPROVAL -> CommitmentTypeEnum.ProofOfApproval;
            case PROOF_OF_CREATION -> CommitmentTypeEnum.ProofOfCreation;
        };
    }

    static EncryptionAlgorithm encryption(vn.kyluu.ades.signature.SignatureAlgorithm algorithm) {
        if (algorithm.isPss()) {
            return EncryptionAlgorithm.RSASSA_PSS;
        }
        return algorithm.isRsa() ? EncryptionAlgorithm.RSA : EncryptionAlgorithm.ECDSA;
    }
}
