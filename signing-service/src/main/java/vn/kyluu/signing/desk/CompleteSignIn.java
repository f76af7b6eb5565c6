package vn.kyluu.signing.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Makes a session of what a browser brings back from the identity provider (R1, R2). Safe for many threads. */
public final class CompleteSignIn {
    private final UnitOfWork units;
    private final DeskSessions sessions;
    private final IdentityProvider provider;
    private final SessionLimits limits;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public CompleteSignIn(
            UnitOfWork units, DeskSessions sessions, IdentityProvider provider, SessionLimits limits, Clock clock) {
        this.units = units;
        this.sessions = sessions;
        this.provider = provider;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The key of a new session.
     *
     * @param attempt that this browser began
     * @throws DeskRefusal SIGN_IN_BROKEN_OFF if the state is that of another attempt, SIGN_IN_REFUSED
     * @throws ProviderOutage if the provider does not answer
     */
    public SessionKey complete(SignInAttempt attempt, String state, String code) {
        if (!attempt.isStateOf(state)) {
            throw new DeskRefusal(DeskRefusal.Reason.SIGN_IN_BROKEN_OFF);
        }
        Tokens tokens = provider.redeem(code, attempt);
        SessionKey key = SessionKey.fresh(random);
        Instant now = clock.instant();
        DeskSession session = new DeskSession(
                key.digest(),
                key.seal(tokens, random),
                now,
                now.plus(limits.whole()),
                tokens.accessEndsAt().minus(UseSession.AHEAD));
        units.run(() -> sessions.add(session));
        return key;
    }
}
