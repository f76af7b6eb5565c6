package vn.kyluu.archive.vault.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.vault.Vault;

/**
 * Bytes ready to be sent, read once already: their length and digests are known before the request begins.
 *
 * @param file where they lie; if empty they are in {@code memory}
 * @param contentMd5 Base64, as the header wants it
 */
record Payload(Optional<Path> file, Octets memory, long size, Digest sha256, String contentMd5) {
    private static final long MOST_IN_MEMORY = Integer.MAX_VALUE - 9L;

    static Payload of(Vault.Content content) throws IOException {
        Octets memory = Octets.of(new byte[0]);
        if (content.file().isEmpty()) {
            try (InputStream in = content.open()) {
                memory = Octets.read(in, MOST_IN_MEMORY);
            }
        }
        MessageDigest sha256 = digest(DigestAlgorithm.SHA256.jcaName());
        // not for security: the store compares it with what arrived
        MessageDigest md5 = digest("MD5");
        long size = 0;
        try (InputStream in =
                content.file().isEmpty() ? new ByteArrayInputStream(memory.toByteArray()) : content.open()) {
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
                md5.update(buffer, 0, read);
                size += read;
            }
        }
        return new Payload(
                content.file(),
                memory,
                size,
                new Digest(DigestAlgorithm.SHA256, Octets.of(sha256.digest())),
                Base64.getEncoder().encodeToString(md5.digest()));
    }

    static Digest sha256(InputStream bytes) throws IOException {
        MessageDigest sha256 = digest(DigestAlgorithm.SHA256.jcaName());
        new DigestInputStream(bytes, sha256).transferTo(OutputStream.nullOutputStream());
        return new Digest(DigestAlgorithm.SHA256, Octets.of(sha256.digest()));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
