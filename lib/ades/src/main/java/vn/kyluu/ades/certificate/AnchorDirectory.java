package vn.kyluu.ades.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Trust anchors that live in a directory, with whatever a trusted list adds. Safe for many threads; several programs may share the
 * directory if each reloads now and then.
 */
public final class AnchorDirectory {
    private static final System.Logger LOG = System.getLogger(AnchorDirectory.class.getName());

    private final Path directory;
    private final Optional<Path> memory;
    private final Supplier<Set<X509Certificate>> listed;
    private volatile Set<X509Certificate> current;
    private volatile boolean isStale;

    /**
     * Reads the directory, or what it last held when it is broken now.
     *
     * @param memory a file where the last good set is kept from one start to the next; none if empty
     * @param listed what trusted lists add at this moment, already verified; may be empty, never throws
     * @throws RuntimeException as {@link TrustAnchors#readDirectory} if the directory is broken and nothing is remembered
     */
    public AnchorDirectory(Path directory, Optional<Path> memory, Supplier<Set<X509Certificate>> listed) {
        this.directory = directory;
        this.memory = memory;
        this.listed = listed;
        this.current = start();
    }

    /** What is trusted now, and whenever it is looked at later. */
    public TrustAnchors anchors() {
        return TrustAnchors.living(() -> current);
    }

    /** Whether the directory was broken when it was last read, so that an earlier set is in use (R6). */
    public boolean isStale() {
        return isStale;
    }

    /** Reads the directory and the lists again; keeps the last good set, loudly, if the directory is broken or empty (R6). */
    public synchronized void reload() {
        try {
            accept(AnchorFiles.read(directory).keySet());
        } catch (IllegalArgumentException | MalformedCertificate | UncheckedIOException e) {
            isStale = true;
            LOG.log(System.Logger.Level.ERROR, "trust anchors cannot be read, the last good ones stay in use", e);
        }
    }

    /** Adds one; false if it is trusted already. */
    public synchronized boolean add(SigningCertificate anchor) {
        if (current.contains(anchor.x509())) {
            return false;
        }
        change(() -> AnchorFiles.write(directory.resolve(anchor.sha256().hex() + ".pem"), List.of(anchor.x509())));
        return true;
    }

    /** Removes one; false if the directory has it not, or it is the last one. */
    public synchronized boolean remove(SigningCertificate anchor) {
        Map<X509Certificate, Path> files = AnchorFiles.read(directory);
        Path file = files.get(anchor.x509());
        if (file == null || files.size() == 1) {
            return false;
        }
        change(() -> {
            for (Path each : new LinkedHashSet<>(files.values())) {
                List<X509Certificate> held = AnchorFiles.readFile(each);
                List<X509Certificate> left = held.stream()
                        .filter(other -> !other.equals(anchor.x509()))
                        .toList();
                if (left.isEmpty()) {
                    Files.delete(each);
                } else if (left.size() < held.size()) {
                    AnchorFiles.write(each, left);
                }
            }
        });
        return true;
    }

    private interface Change {
        void make() throws IOException;
    }

    private void change(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accept(AnchorFiles.read(directory).keySet());
    }

    private Set<X509Certificate> start() {
        try {
            accept(AnchorFiles.read(directory).keySet());
        } catch (IllegalArgumentException | MalformedCertificate | UncheckedIOException e) {
            if (memory.isEmpty() || !Files.isRegularFile(memory.get())) {
                throw e;
            }
            isStale = true;
            LOG.log(System.Logger.Level.ERROR, "trust anchors cannot be read, those of the last start are used", e);
            return with(remembered());
        }
        return current;
    }

    private Set<X509Certificate> remembered() {
        try {
            return Set.copyOf(AnchorFiles.readFile(memory.orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(Set<X509Certificate> read) {
        Set<X509Certificate> next = with(read);
        // the same set object as long as nothing changed: others keep what they made of it
        if (!next.equals(current)) {
            current = next;
        }
        isStale = false;
        memory.ifPresent(file -> remember(file, read));
    }

    private Set<X509Certificate> with(Set<X509Certificate> read) {
        Set<X509Certificate> all = new LinkedHashSet<>(read);
        all.addAll(listed.get());
        return Set.copyOf(all);
    }

    private static void remember(Path file, Set<X509Certificate> read) {
        try {
            AnchorFiles.write(file, read);
        } catch (IOException e) {
            // trust does not hang on it; the next start will miss it only if the directory is broken then
            LOG.log(System.Logger.Level.WARNING, "the last good trust anchors cannot be written down", e);
        }
    }
}
