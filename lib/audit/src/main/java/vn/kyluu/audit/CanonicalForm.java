package vn.kyluu.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import vn.kyluu.ades.digest.Octets;

/**
 * The bytes that are hashed (R2), version 1.
 *
 * <p>Integers are big-endian. A text is its length in UTF-8 bytes (4 bytes) and those bytes; texts are taken as they are,
 * without Unicode normalisation. In order: the text {@code kyluu-audit-1}, sequence (8), previous hash (32), epoch second
 * (8), nanosecond (4), actor, act, subject, outcome, request id, number of details (4), and key and value of each in the
 * order of UTF-16 code units of the keys.
 */
final class CanonicalForm {
    private static final String VERSION = "kyluu-audit-1";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    private CanonicalForm() {}

    static Octets of(long sequence, Octets previous, AuditEvent event) {
        CanonicalForm form = new CanonicalForm();
        form.text(VERSION);
        form.eight(sequence);
        form.out.writeBytes(previous.toByteArray());
        Instant at = event.at();
        form.eight(at.getEpochSecond());
        form.four(at.getNano());
        form.text(event.actor());
        form.text(event.act().name());
        form.text(event.subject());
        form.text(event.outcome());
        form.text(event.requestId());
        form.four(event.details().size());
        for (Map.Entry<String, String> detail : event.details().entrySet()) {
            form.text(detail.getKey());
            form.text(detail.getValue());
        }
        return Octets.of(form.out.toByteArray());
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        four(bytes.length);
        out.writeBytes(bytes);
    }

    private void four(int number) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private void eight(long number) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}
