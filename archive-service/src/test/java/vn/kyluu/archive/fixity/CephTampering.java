package vn.kyluu.archive.fixity;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.vault.s3.CephSites;
import vn.kyluu.archive.vault.s3.S3Site;
import vn.kyluu.archive.vault.s3.S3Vault;
import vn.kyluu.archive.vault.s3.StoreAdministrator;

/** A real store, and somebody who reaches below its gateway: locks bind only those who come through the door. */
final class CephTampering implements Tampering {
    private static final String POOL = "default.rgw.buckets.data";
    private final String letter;
    private final S3Vault vault;
    private final StoreAdministrator administrator;

    CephTampering(String letter, String name) {
        this.letter = letter;
        S3Site fresh = new StoreAdministrator(CephSites.administrator(letter)).freshBucket(true);
        this.vault = new S3Vault(new S3Site(
                name,
                fresh.endpoint(),
                fresh.region(),
                fresh.bucket(),
                fresh.accessKey(),
                fresh.secretKey(),
                fresh.timeout()));
        this.administrator = new StoreAdministrator(fresh);
    }

    @Override
    public Vault vault() {
        return vault;
    }

    @Override
    public void flipsABit(ObjectKey key) {
        String object = object(key);
        byte[] bytes = get(object);
        bytes[bytes.length / 2] ^= 4;
        put(object, bytes);
    }

    @Override
    public void truncates(ObjectKey key) {
        String object = object(key);
        byte[] bytes = get(object);
        put(object, Arrays.copyOf(bytes, bytes.length - 1));
    }

    @Override
    public void loses(ObjectKey key) {
        rados("rm", object(key));
    }

    @Override
    public void makesUnreadable(ObjectKey key) {
        rados("setxattr", object(key), "user.rgw.manifest", "hỏng");
    }

    @Override
    public void putsAnotherVersion(ObjectKey key) {
        administrator.overwrites(key, Bytes.of("bản khác"));
    }

    @Override
    public void letsGo(ObjectKey key) {
        rados("rmxattr", object(key), "user.rgw.object-legal-hold");
    }

    @Override
    public void unlocks(ObjectKey key) {
        rados("rmxattr", object(key), "user.rgw.object-retention");
    }

    @Override
    public void addsAStranger() {
        Octets bytes = Bytes.of("vật lạ");
        administrator.overwrites(Bytes.keyOf(UUID.randomUUID(), "stranger", bytes), bytes);
    }

    @Override
    public Optional<Runnable> deletion(ObjectKey key) {
        return Optional.of(() -> administrator.deletes(key));
    }

    /** The store's own name for the version that is read now. */
    private String object(ObjectKey key) {
        String end = ":" + vault.stat(key).orElseThrow().versionId() + "_" + key.path();
        return new String(rados("ls"), StandardCharsets.UTF_8)
                .lines()
                .filter(name -> name.endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    private byte[] get(String object) {
        return rados("get", object, "-");
    }

    private void put(String object, byte[] bytes) {
        try {
            Path file = Files.write(Files.createTempFile("rados", ""), bytes);
            rados("put", object, file.toString());
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] rados(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "rados", "-c", CephSites.folder(letter).resolve("ceph.conf").toString(), "-p", POOL));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(new File("target", "rados.err"))
                    .start();
            byte[] answer = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
