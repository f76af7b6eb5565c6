package vn.kyluu.ades.cms;

import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.SignatureAlgorithmIdentifierFinder;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.signature.SignatureAlgorithm;

/** Our closed sets as identifiers (RFC 5754, RFC 4056, RFC 5758). */
final class Algorithms {
    private static final SignatureAlgorithmIdentifierFinder FINDER = new DefaultSignatureAlgorithmIdentifierFinder();

    private Algorithms() {}

    static AlgorithmIdentifier of(DigestAlgorithm algorithm) {
        return new AlgorithmIdentifier(
                switch (algorithm) {
                    case SHA256 -> NISTObjectIdentifiers.id_sha256;
                    case SHA384 -> NISTObjectIdentifiers.id_sha384;
                    case SHA512 -> NISTObjectIdentifiers.id_sha512;
                });
    }

    static AlgorithmIdentifier of(SignatureAlgorithm algorithm) {
        String hash = algorithm.digestAlgorithm().name();
        if (algorithm.isPss()) {
            return FINDER.find(hash + "WITHRSAANDMGF1");
        }
        return FINDER.find(hash + (algorithm.isRsa() ? "WITHRSA" : "WITHECDSA"));
    }
}
