package vn.kyluu.ades.revocation;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;

/** Ties an OCSP answer to its question (RFC 9654). */
final class Nonces {
    private Nonces() {}

    static byte[] next() {
        UUID random = UUID.randomUUID();
        return ByteBuffer.allocate(16)
                .putLong(random.getMostSignificantBits())
                .putLong(random.getLeastSignificantBits())
                .array();
    }

    /** True for the same nonce, and for none: responders that answer from store leave it out. */
    static boolean fits(byte[] asked, BasicOCSPResp answer) {
        Extension extension = answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (extension == null) {
            return true;
        }
        byte[] given = extension.getExtnValue().getOctets();
        byte[] inner = given.length > 2 && given[0] == 4
                ? ASN1OctetString.getInstance(given).getOctets()
                : given;
        return Arrays.equals(asked, inner);
    }
}
