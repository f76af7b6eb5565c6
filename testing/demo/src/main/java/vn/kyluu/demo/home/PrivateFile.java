package vn.kyluu.demo.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** A small text that only its owner may read (mode 0600), replaced as a whole. */
public final class PrivateFile {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;

    public PrivateFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** Reads the text without the line end that closes it. */
    public String read() {
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Writes the text; a reader sees the old one or the new one, never a part. */
    public void write(String text) {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, (text + "\n").getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    /** Reads the decimal digits of this file, or makes so many random ones and keeps them (R2). */
    public String digits(int count) {
        if (!exists()) {
            StringBuilder made = new StringBuilder();
            for (int i = 0; i < count; i++) {
                made.append(RANDOM.nextInt(10));
            }
            write(made.toString());
        }
        return read();
    }
}
