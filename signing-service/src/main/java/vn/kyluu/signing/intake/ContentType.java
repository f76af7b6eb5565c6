package vn.kyluu.signing.intake;

import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.document.DocumentFormat;

/** Tells what bytes are (R1). Safe for many threads. */
final class ContentType {
    private static final Set<String> XML = Set.of("application/xml", "text/xml");

    private static final int FAR_ENOUGH = 64 * 1024;

    private final Tika tika = new Tika();

    Optional<DocumentFormat> of(Octets content) {
        byte[] bytes = content.slice(0, Math.min(content.size(), FAR_ENOUGH)).toByteArray();
        String type = tika.detect(bytes);
        if ("application/pdf".equals(type)) {
            return Optional.of(DocumentFormat.PDF);
        }
        if (XML.contains(type) || ("text/plain".equals(type) && beginsWithAngle(bytes))) {
            return Optional.of(DocumentFormat.XML);
        }
        return Optional.empty();
    }

    /** XML 1.0 does not demand a declaration, and without one Tika sees plain text. */
    private static boolean beginsWithAngle(byte[] bytes) {
        int start = bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '<') {
                return true;
            }
            if (!Character.isWhitespace(bytes[i])) {
                return false;
            }
        }
        return false;
    }
}
