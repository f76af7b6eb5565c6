package vn.kyluu.signing.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Makes a session of what a browser brings back from the identity provider (R1, R2). Safe for many threads. */
public final class CompleteSignIn {
    private final UnitOfWork units;
    private final DeskSessions sessions;
    private final IdentityProvider provider;
    private final SessionLimits limits;
    private final Clock clock;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();

    public CompleteSignIn(
            UnitOfWork units,
            DeskSessions sessions,
            IdentityProvider provider,
            SessionLimits limits,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.sessions = sessions;
        this.provider = provider;
        this.limits = limits;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * The key of a new session.
     *
     * @param attempt that this browser began
     * @param requestId under which the call stands in the logs
     * @throws DeskRefusal SIGN_IN_BROKEN_OFF if the state is that of another attempt, SIGN_IN_REFUSED
     * @throws ProviderOutage if the provider does not answer
     */
    public SessionKey complete(SignInAttempt attempt, String state, String code, String requestId) {
        if (!attempt.isStateOf(state)) {
            throw new DeskRefusal(DeskRefusal.Reason.SIGN_IN_BROKEN_OFF);
        }
        SignedIn person = provider.redeem(code, attempt);
        Tokens tokens = person.tokens();
        SessionKey key = SessionKey.fresh(random);
        Instant now = clock.instant();
        DeskSession session = new DeskSession(
                key.digest(),
                key.seal(tokens, random),
                now,
                now.plus(limits.whole()),
                tokens.accessEndsAt().minus(UseSession.AHEAD));
        Actor actor = new Actor(person.staffCode(), person.staffCode(), "", Set.of(), requestId);
        units.run(() -> {
            sessions.add(session);
            journal.wrote(actor, Act.SIGN_IN, "desk:" + person.staffCode(), Map.of("session", session.name()));
        });
        return key;
    }
}
