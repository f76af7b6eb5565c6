package vn.kyluu.ades.dss;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampToken;

/** Our timestamp authority as the library's, for one use: it remembers the last token's time. */
public final class DssTimestamps implements TSPSource {
    private static final long serialVersionUID = 1L;

    private final transient TimestampAuthority authority;
    private @Nullable Instant last;

    /** Asks nobody yet. */
    public DssTimestamps(TimestampAuthority authority) {
        this.authority = authority;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        TimestampToken token = authority.stamp(new Digest(ours(algorithm), Octets.of(digest)));
        last = token.time();
        return new TimestampBinary(token.der().toByteArray());
    }

    /** The time of the newest token this object has fetched. */
    public Optional<Instant> time() {
        return Optional.ofNullable(last);
    }

    private static vn.kyluu.ades.digest.DigestAlgorithm ours(DigestAlgorithm algorithm) {
        return switch (algorithm) {
            case SHA256 -> vn.kyluu.ades.digest.DigestAlgorithm.SHA256;
            case SHA384 -> vn.kyluu.ades.digest.DigestAlgorithm.SHA384;
            case SHA512 -> vn.kyluu.ades.digest.DigestAlgorithm.SHA512;
            default -> throw new DSSException("time stamps are asked for SHA-2 imprints only");
        };
    }
}
