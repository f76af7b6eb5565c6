package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Session;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Stored;

/** Bytes in {@code content}. */
public final class JpaContents implements Contents {
    private final Supplier<EntityManager> manager;

    public JpaContents(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public Stored put(Octets bytes) {
        Digest sha256 = bytes.digest(DigestAlgorithm.SHA256);
        manager.get()
                .createNativeQuery("insert into content (sha256, bytes) values (?1, ?2) on conflict do nothing")
                .setParameter(1, sha256.value().toByteArray())
                .setParameter(2, bytes.toByteArray())
                .executeUpdate();
        return new Stored(sha256, bytes.size());
    }

    @Override
    public Octets get(Digest sha256) {
        List<byte[]> found = manager.get()
                .unwrap(Session.class)
                .createNativeQuery("select bytes from content where sha256 = ?1", byte[].class)
                .setParameter(1, sha256.value().toByteArray())
                .getResultList();
        if (found.isEmpty()) {
            throw new IllegalStateException("no content " + sha256.hex());
        }
        Octets bytes = Octets.of(found.get(0));
        if (!bytes.digest(DigestAlgorithm.SHA256).equals(sha256)) {
            throw new IllegalStateException("content " + sha256.hex() + " is not what it was");
        }
        return bytes;
    }
}
