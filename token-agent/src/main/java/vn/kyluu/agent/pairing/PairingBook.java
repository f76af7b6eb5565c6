package vn.kyluu.agent.pairing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.agent.consent.Consent;
import vn.kyluu.agent.consent.PairingNotice;
import vn.kyluu.agent.door.RateLimit;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;

/** Pairs pages, one at a time, and knows those that were. Thread-safe. */
public final class PairingBook {
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final int TRIES = 3;
    private static final int CODES = 1_000_000;
    private static final int SECRET_OCTETS = 32;

    private final PairedPages pages;
    private final Consent consent;
    private final RateLimit beginnings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Open open;

    /** @param beginnings how often a page may ask to be paired */
    public PairingBook(PairedPages pages, Consent consent, RateLimit beginnings, Clock clock) {
        this.pages = pages;
        this.consent = consent;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    /**
     * A pairing that waits for its code.
     *
     * @param expiresAt when the code is worth nothing any more
     */
    public record Begun(UUID id, Instant expiresAt) {}

    private static final class Open {
        final UUID id = UUID.randomUUID();
        final String origin;
        final String code;
        final Instant expiresAt;
        int triesLeft = TRIES;
        boolean refused;
        Consent.Showing showing = () -> {};

        Open(String origin, String code, Instant expiresAt) {
            this.origin = origin;
            this.code = code;
            this.expiresAt = expiresAt;
        }
    }

    /**
     * Shows the person a code; a page that begins anew loses its old code.
     *
     * @throws Refusal PAIRING_BUSY while another page is being paired, TOO_MANY_REQUESTS
     */
    public Begun begin(String origin) {
        Open begun;
        synchronized (this) {
            Open before = open;
            if (before != null && !before.origin.equals(origin) && isAlive(before)) {
                throw new Refusal(Reason.PAIRING_BUSY);
            }
            Optional<Duration> wait = beginnings.refusal(origin);
            if (wait.isPresent()) {
                throw new Refusal(
                        Reason.TOO_MANY_REQUESTS,
                        Map.of("retryAfter", wait.get().toSeconds() + 1));
            }
            if (before != null) {
                before.showing.close();
            }
            String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
            begun = new Open(origin, code, clock.instant().plus(LIFE));
            open = begun;
            begun.showing = consent.show(new PairingNotice(origin, code), () -> refuse(begun));
        }
        return new Begun(begun.id, begun.expiresAt);
    }

    /**
     * Takes the code that the person typed into the page.
     *
     * @return the page's secret, Base64 without padding
     * @throws Refusal PAIRING_ENDED, PAIRING_DECLINED, PAIRING_CODE_WRONG with {@code triesLeft}
     */
    public synchronized String confirm(String origin, UUID id, String code) {
        Open begun = open;
        if (begun == null || !begun.id.equals(id) || !begun.origin.equals(origin)) {
            throw new Refusal(Reason.PAIRING_ENDED);
        }
        if (begun.refused) {
            end(begun);
            throw new Refusal(Reason.PAIRING_DECLINED);
        }
        if (!isAlive(begun)) {
            end(begun);
            throw new Refusal(Reason.PAIRING_ENDED);
        }
        if (!MessageDigest.isEqual(octets(begun.code), octets(code))) {
            begun.triesLeft--;
            if (begun.triesLeft == 0) {
                end(begun);
                throw new Refusal(Reason.PAIRING_ENDED);
            }
            throw new Refusal(Reason.PAIRING_CODE_WRONG, Map.of("triesLeft", begun.triesLeft));
        }
        end(begun);
        byte[] secret = new byte[SECRET_OCTETS];
        random.nextBytes(secret);
        String told = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        pages.add(hash(told), origin);
        return told;
    }

    /** Whether this secret was given to this page. */
    public boolean isPaired(String origin, String secret) {
        return pages.contains(hash(secret), origin);
    }

    /** Forgets the pairing of this secret. */
    public void forget(String secret) {
        pages.remove(hash(secret));
    }

    private synchronized void refuse(Open begun) {
        begun.refused = true;
    }

    private void end(Open begun) {
        open = null;
        begun.showing.close();
    }

    private boolean isAlive(Open begun) {
        return !begun.refused && clock.instant().isBefore(begun.expiresAt);
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets(secret));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }
}
