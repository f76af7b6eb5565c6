package vn.kyluu.pki.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kyluu.pki.authority.Ledger;

/**
 * Remembers in files: {@code issued/<serial>.crt} (DER) and {@code revoked/<serial>} (ISO instant). Read anew each time, so
 * that a second process on the same folder is heard at once.
 */
public final class FolderLedger implements Ledger {
    private final Path issued;
    private final Path revoked;

    public FolderLedger(Path folder) {
        try {
            issued = Files.createDirectories(folder.resolve("issued"));
            revoked = Files.createDirectories(folder.resolve("revoked"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void issued(X509Certificate certificate) {
        try {
            PkiFolder.write(
                    issued.resolve(certificate.getSerialNumber().toString(16) + ".crt"), certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate without DER", e);
        }
    }

    @Override
    public boolean knows(BigInteger serialNumber) {
        return Files.exists(issued.resolve(serialNumber.toString(16) + ".crt"));
    }

    @Override
    public void revoke(BigInteger serialNumber, Instant at) {
        PkiFolder.write(
                revoked.resolve(serialNumber.toString(16)), at.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Instant> revokedAt(BigInteger serialNumber) {
        Path file = revoked.resolve(serialNumber.toString(16));
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    @Override
    public Map<BigInteger, Instant> revocations() {
        try (Stream<Path> files = Files.list(revoked)) {
            Map<BigInteger, Instant> all = new HashMap<>();
            files.filter(file -> !file.toString().endsWith(".new"))
                    .forEach(file -> all.put(new BigInteger(file.getFileName().toString(), 16), read(file)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant read(Path file) {
        try {
            return Instant.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
