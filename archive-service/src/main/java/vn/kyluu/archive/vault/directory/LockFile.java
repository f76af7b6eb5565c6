package vn.kyluu.archive.vault.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.StoredObject;

/** The text beside an object in a directory that holds its lock: six lines, {@code name: value}, UTF-8. */
final class LockFile {
    static final String SUFFIX = ".lock";
    private static final String FORMAT = "kyluu-lock-1";

    private LockFile() {}

    static byte[] write(StoredObject object) {
        String text = "format: " + FORMAT + "\nversion: " + object.versionId() + "\nmode: "
                + object.lock().mode() + "\nretain-until: " + object.lock().retainUntil() + "\nsha256: "
                + object.key().sha256().hex() + "\nsize: " + object.size() + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Where the lock of an object lies. */
    static Path beside(Path object) {
        return object.resolveSibling(object.getFileName() + SUFFIX);
    }

    /** Where the mark of a hold lies, if the object is held. */
    static Path hold(Path object) {
        return object.resolveSibling(object.getFileName() + ".hold");
    }

    /** A name for a stricter or longer lock: {@code .lock}, then {@code .lock2}, {@code .lock3}; the last one holds. */
    static Path next(Path object) {
        int number = 2;
        while (Files.exists(numbered(object, number))) {
            number++;
        }
        return numbered(object, number);
    }

    /** All files that hold a lock of the object, the first one last: without it nothing says whose they were. */
    static List<Path> all(Path object) {
        List<Path> locks = new ArrayList<>();
        for (int number = 2; Files.exists(numbered(object, number)); number++) {
            locks.add(0, numbered(object, number));
        }
        locks.add(beside(object));
        return locks;
    }

    private static Path last(Path object) {
        Path last = beside(object);
        for (int number = 2; Files.exists(numbered(object, number)); number++) {
            last = numbered(object, number);
        }
        return last;
    }

    private static Path numbered(Path object, int number) {
        return object.resolveSibling(object.getFileName() + SUFFIX + number);
    }

    /** Reads an object's lock; one that is torn or foreign cannot be relied on, so it is as good as unreadable. */
    static StoredObject read(ObjectKey key, Path object) throws IOException {
        byte[] bytes = Files.readAllBytes(last(object));
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
            if (!value(lines, "sha256").equals(key.sha256().hex())) {
                throw new IOException("the lock of another object");
            }
            return new StoredObject(
                    key,
                    value(lines, "version"),
                    Long.parseLong(value(lines, "size")),
                    lock,
                    Files.exists(hold(object)));
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
