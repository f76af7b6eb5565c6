package vn.kyluu.agent.signing;

import java.util.HexFormat;
import vn.kyluu.agent.consent.SigningNotice;
import vn.kyluu.pkcs11.SignatureMechanism;

/**
 * One document of a batch.
 *
 * @param id the page's own name for it, for example the signing session's
 * @param digest of the data to be signed, lower-case hex, of the mechanism's length
 * @param title shown to the person
 * @param record number of the medical record, shown; may be empty
 */
public record DigestToSign(String id, SignatureMechanism mechanism, String digest, String title, String record) {
    /** @throws IllegalArgumentException if the digest has another length than the mechanism signs, or is no hex */
    public DigestToSign {
        if (!digest.matches("([0-9a-f]{2})+") || digest.length() != 2 * mechanism.digestLength()) {
            throw new IllegalArgumentException("no digest for " + mechanism);
        }
    }

    byte[] octets() {
        return HexFormat.of().parseHex(digest);
    }

    SigningNotice.Line line() {
        return new SigningNotice.Line(title, record, digest);
    }
}
