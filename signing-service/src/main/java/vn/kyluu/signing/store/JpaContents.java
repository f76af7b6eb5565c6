package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Session;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.OctetWriter;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Stored;

/** Bytes in {@code content}, what is beyond the first MiB in {@code content_piece}: of large ones one piece is in memory at a time. */
public final class JpaContents implements Contents {
    private static final int PIECE = 1 << 20;

    private final Supplier<EntityManager> manager;

    public JpaContents(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public Stored put(Octets bytes) {
        Digest sha256 = bytes.digest(DigestAlgorithm.SHA256);
        int further = Math.max(0, (bytes.size() - 1) / PIECE);
        int added = manager.get()
                .createNativeQuery(
                        "insert into content (sha256, bytes, further) values (?1, ?2, ?3)" + " on conflict do nothing")
                .setParameter(1, sha256.value().toByteArray())
                .setParameter(2, piece(bytes, 0))
                .setParameter(3, further)
                .executeUpdate();
        for (int number = 1; added == 1 && number <= further; number++) {
            manager.get()
                    .createNativeQuery("insert into content_piece (sha256, number, bytes) values (?1, ?2, ?3)")
                    .setParameter(1, sha256.value().toByteArray())
                    .setParameter(2, number)
                    .setParameter(3, piece(bytes, number))
                    .executeUpdate();
        }
        return new Stored(sha256, bytes.size());
    }

    private static byte[] piece(Octets bytes, int number) {
        int from = number * PIECE;
        return bytes.slice(from, (int) Math.min((long) from + PIECE, bytes.size()))
                .toByteArray();
    }

    @Override
    public Octets get(Digest sha256) {
        List<Tuple> found = manager.get()
                .unwrap(Session.class)
                .createNativeQuery("select bytes, further from content where sha256 = ?1", Tuple.class)
                .addScalar("bytes", byte[].class)
                .addScalar("further", Integer.class)
                .setParameter(1, sha256.value().toByteArray())
                .getResultList();
        if (found.isEmpty()) {
            throw new IllegalStateException("no content " + sha256.hex());
        }
        Octets bytes =
                whole(sha256, found.get(0).get(0, byte[].class), found.get(0).get(1, Integer.class));
        if (!bytes.digest(DigestAlgorithm.SHA256).equals(sha256)) {
            throw new IllegalStateException("content " + sha256.hex() + " is not what it was");
        }
        return bytes;
    }

    private Octets whole(Digest sha256, byte[] first, int further) {
        if (further == 0) {
            return Octets.of(first);
        }
        try {
            OctetWriter writer = new OctetWriter(((long) further + 1) * PIECE);
            writer.write(first);
            for (int number = 1; number <= further; number++) {
                writer.write(manager.get()
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select bytes from content_piece where sha256 = ?1 and number = ?2", byte[].class)
                        .setParameter(1, sha256.value().toByteArray())
                        .setParameter(2, number)
                        .getSingleResult());
            }
            return writer.octets();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
