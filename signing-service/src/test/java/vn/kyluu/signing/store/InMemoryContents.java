package vn.kyluu.signing.store;

import java.util.Map;
import java.util.Optional;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Stored;

final class InMemoryContents implements Contents {
    private final Map<Digest, Octets> kept;

    InMemoryContents(InMemoryUnitOfWork units) {
        this.kept = units.map();
    }

    @Override
    public Stored put(Octets bytes) {
        Digest sha256 = bytes.digest(DigestAlgorithm.SHA256);
        kept.put(sha256, bytes);
        return new Stored(sha256, bytes.size());
    }

    @Override
    public Octets get(Digest sha256) {
        return Optional.ofNullable(kept.get(sha256))
                .orElseThrow(() -> new IllegalStateException("no content " + sha256.hex()));
    }
}
