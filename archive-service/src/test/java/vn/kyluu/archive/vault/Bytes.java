package vn.kyluu.archive.vault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** Bytes and keys for tests. */
public final class Bytes {
    public static final UUID PACKAGE = UUID.fromString("7f3a1c00-0000-4000-8000-000000000001");
    public static final ObjectLock LOCK =
            new ObjectLock(ObjectLock.Mode.COMPLIANCE, Instant.parse("2036-12-31T17:00:00Z"));

    private Bytes() {}

    public static Octets of(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static ObjectKey keyOf(Octets bytes) {
        return keyOf(PACKAGE, "document-1", bytes);
    }

    public static ObjectKey keyOf(UUID archiveId, String name, Octets bytes) {
        return ObjectKey.of(archiveId, 1, name, bytes.digest(DigestAlgorithm.SHA256), "pdf");
    }
}
