package vn.kyluu.pki.keeping;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kyluu.pki.authority.Identity;

/** Keys and certificates of the authorities in {@code authorities.p12}; the address they carry in {@code base-uri.txt}. */
public final class PkiFolder {
    // no secret: these keys protect nothing but tests
    private static final char[] PASSWORD = "test-pki".toCharArray();

    private final Path folder;

    public PkiFolder(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<URI> baseUri() {
        Path file = folder.resolve("base-uri.txt");
        try {
            return Files.exists(file)
                    ? Optional.of(URI.create(Files.readString(file).trim()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Identities> read() {
        Path file = folder.resolve("authorities.p12");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), PASSWORD);
            Map<String, Identity> all = new TreeMap<>();
            for (String alias : Collections.list(store.aliases())) {
                all.put(alias, new Identity((X509Certificate) store.getCertificate(alias), (PrivateKey)
                        store.getKey(alias, PASSWORD)));
            }
            return Optional.of(Identities.of(all));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("unreadable " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the address first: a folder with keys always has one. */
    public void write(Identities identities, URI baseUri) {
        write(folder.resolve("base-uri.txt"), baseUri.toString().getBytes(StandardCharsets.UTF_8));
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (Map.Entry<String, Identity> each : identities.byName().entrySet()) {
                Identity identity = each.getValue();
                store.setKeyEntry(each.getKey(), identity.key(), PASSWORD, new Certificate[] {identity.certificate()});
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, PASSWORD);
            write(folder.resolve("authorities.p12"), bytes.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot keep the keys", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file whole or not at all. */
    public static void write(Path file, byte[] bytes) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
