package vn.kyluu.agent.pairing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** What is kept of pairings: a line for each, the secret's SHA-256 and the origin. Thread-safe; one agent owns the file. */
public final class PairedPages {
    private static final int EACH = 8;

    private final Path file;
    private final List<Paired> pages;

    private record Paired(String hash, String origin) {}

    /** Reads the file if there is one. */
    public PairedPages(Path file) {
        this.file = file;
        this.pages = new ArrayList<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    String[] parts = line.split(" ", 2);
                    if (parts.length == 2 && parts[0].matches("[0-9a-f]{64}")) {
                        pages.add(new Paired(parts[0], parts[1]));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    synchronized void add(byte[] secretHash, String origin) {
        while (pages.stream().filter(page -> page.origin().equals(origin)).count() >= EACH) {
            pages.remove(pages.stream()
                    .filter(page -> page.origin().equals(origin))
                    .findFirst()
                    .orElseThrow());
        }
        pages.add(new Paired(HexFormat.of().formatHex(secretHash), origin));
        write();
    }

    synchronized boolean contains(byte[] secretHash, String origin) {
        boolean found = false;
        for (Paired page : pages) {
            // all are compared, so that the time tells nothing of where it stands
            found |= MessageDigest.isEqual(HexFormat.of().parseHex(page.hash()), secretHash)
                    && page.origin().equals(origin);
        }
        return found;
    }

    synchronized void remove(byte[] secretHash) {
        String hash = HexFormat.of().formatHex(secretHash);
        if (pages.removeIf(page -> page.hash().equals(hash))) {
            write();
        }
    }

    /** Forgets every page. */
    public synchronized void clear() {
        pages.clear();
        write();
    }

    private void write() {
        List<String> lines =
                pages.stream().map(page -> page.hash() + " " + page.origin()).toList();
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            Path next = Files.createTempFile(folder, "pages", ".new");
            if (next.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(next, lines, StandardCharsets.UTF_8);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
