package vn.kyluu.signing.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Finds what a browser's key stands for (R3, R4). Safe for many threads and instances. */
public final class UseSession {
    /** A token that has so long to live is renewed: longer than a request takes. */
    static final Duration AHEAD = Duration.ofSeconds(60);

    private static final Duration RENEWAL = Duration.ofSeconds(20);
    /** Not every click is worth a row. */
    private static final Duration COARSE = Duration.ofSeconds(20);

    private final UnitOfWork units;
    private final DeskSessions sessions;
    private final IdentityProvider provider;
    private final SessionLimits limits;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public UseSession(
            UnitOfWork units, DeskSessions sessions, IdentityProvider provider, SessionLimits limits, Clock clock) {
        this.units = units;
        this.sessions = sessions;
        this.provider = provider;
        this.limits = limits;
        this.clock = clock;
    }

    /** A session that goes on, and how long. */
    public record Live(Tokens tokens, Instant idleEndsAt, Instant endsAt) {}

    /**
     * The session of that key; empty if it has ended.
     *
     * @param byPerson whether somebody did something, rather than a page looked for news
     * @throws ProviderOutage if the token has expired and the provider does not answer
     */
    public Optional<Live> use(SessionKey key, boolean byPerson) {
        Instant now = clock.instant();
        Optional<DeskSession> found = units.call(() -> sessions.find(key.digest()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DeskSession session = found.get();
        if (!now.isBefore(session.endsAt()) || !now.isBefore(session.usedAt().plus(limits.idle()))) {
            return ended(key);
        }
        Instant usedAt = session.usedAt();
        if (byPerson && usedAt.plus(COARSE).isBefore(now)) {
            units.run(() -> sessions.used(key.digest(), now));
            usedAt = now;
        }
        Tokens tokens = key.open(session.sealed());
        if (!now.isBefore(session.renewAt())) {
            Optional<Tokens> next = renewed(key, tokens, now);
            if (next.isEmpty()) {
                return ended(key);
            }
            tokens = next.get();
        }
        return Optional.of(new Live(tokens, usedAt.plus(limits.idle()), session.endsAt()));
    }

    private Optional<Live> ended(SessionKey key) {
        units.run(() -> sessions.remove(key.digest()));
        return Optional.empty();
    }

    /** The next tokens, or the old ones while they last and another instance is renewing them; empty if there are none. */
    private Optional<Tokens> renewed(SessionKey key, Tokens old, Instant now) {
        boolean usable = now.isBefore(old.accessEndsAt());
        if (old.refresh().isEmpty()) {
            return usable ? Optional.of(old) : Optional.empty();
        }
        if (!units.call(() -> sessions.claimRenewal(key.digest(), now, now.plus(RENEWAL)))) {
            return usable ? Optional.of(old) : latest(key);
        }
        Optional<Tokens> given;
        try {
            given = provider.renew(old.refresh().get());
        } catch (ProviderOutage outage) {
            if (usable) {
                return Optional.of(old);
            }
            throw outage;
        }
        Optional<Tokens> next = given.map(old::renewedBy);
        next.ifPresent(tokens -> units.run(() -> sessions.renewed(
                key.digest(), key.seal(tokens, random), tokens.accessEndsAt().minus(AHEAD))));
        return next;
    }

    private Optional<Tokens> latest(SessionKey key) {
        Tokens tokens = units.call(() -> sessions.find(key.digest()))
                .map(session -> key.open(session.sealed()))
                .orElseThrow(() -> new ProviderOutage(true));
        if (clock.instant().isBefore(tokens.accessEndsAt())) {
            return Optional.of(tokens);
        }
        // whoever renews it has not come back yet: the page asks again
        throw new ProviderOutage(true);
    }
}
