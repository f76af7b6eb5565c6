package vn.kyluu.archive.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;

/** The text beside an object in a directory that holds its lock: six lines, {@code name: value}, UTF-8. */
final class LockFile {
    static final String SUFFIX = ".lock";
    private static final String FORMAT = "kyluu-lock-1";

    private LockFile() {}

    static byte[] write(StoredObject object) {
        String text = "format: " + FORMAT + "\nversion: " + object.versionId() + "\nmode: "
                + object.lock().mode() + "\nretain-until: " + object.lock().retainUntil() + "\nsha256: "
                + object.sha256().hex() + "\nsize: " + object.size() + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a lock; one that is torn or foreign cannot be relied on, so it is as good as unreadable. */
    static StoredObject read(ObjectKey key, byte[] bytes) throws IOException {
        Map<String, String> lines = new HashMap<>();
        for (String line :
                new String(bytes, StandardCharsets.UTF_8).lines().limit(20).toList()) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                lines.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        try {
            if (!value(lines, "format").equals(FORMAT)) {
                throw new IOException("unknown lock format");
            }
            ObjectLock lock = new ObjectLock(
                    ObjectLock.Mode.valueOf(value(lines, "mode")), Instant.parse(value(lines, "retain-until")));
            Digest sha256 = Digest.ofHex(DigestAlgorithm.SHA256, value(lines, "sha256"));
            return new StoredObject(key, value(lines, "version"), Long.parseLong(value(lines, "size")), sha256, lock);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("damaged lock", e);
        }
    }

    private static String value(Map<String, String> lines, String name) throws IOException {
        String value = lines.get(name);
        if (value == null) {
            throw new IOException("lock without " + name);
        }
        return value;
    }
}
