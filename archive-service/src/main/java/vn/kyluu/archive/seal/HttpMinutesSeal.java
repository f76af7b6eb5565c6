package vn.kyluu.archive.seal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.disposal.MinutesSeal;

/** Asks the signing-service over HTTP to seal minutes. Safe for use by several threads. */
public final class HttpMinutesSeal implements MinutesSeal {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final SealDoor door;

    /** A seal behind this door. */
    public HttpMinutesSeal(SealDoor door) {
        this.door = door;
    }

    @Override
    public void require() {
        try {
            door.require();
        } catch (IOException e) {
            throw new SealOutage(e);
        }
    }

    @Override
    public Octets seal(Octets minutes) {
        try {
            String key = minutes.digest(DigestAlgorithm.SHA256).hex();
            return door.ask(minutes, Optional.of(key), PATIENCE);
        } catch (IOException e) {
            throw new SealOutage(e);
        }
    }
}
