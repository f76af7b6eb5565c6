package vn.kyluu.signing.desk;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Ends a session (R3). Safe for many threads. */
public final class SignOut {
    private final UnitOfWork units;
    private final DeskSessions sessions;
    private final IdentityProvider provider;
    private final Journal journal;

    public SignOut(UnitOfWork units, DeskSessions sessions, IdentityProvider provider, Journal journal) {
        this.units = units;
        this.sessions = sessions;
        this.provider = provider;
        this.journal = journal;
    }

    /** Ends it here; where the browser goes to end it at the identity provider, too. */
    public Optional<URI> signOut(Actor actor, SessionKey key) {
        Optional<DeskSession> found = units.call(() -> {
            Optional<DeskSession> session = sessions.find(key.digest());
            sessions.remove(key.digest());
            session.ifPresent(each ->
                    journal.wrote(actor, Act.SIGN_OUT, "desk:" + actor.staffCode(), Map.of("session", each.name())));
            return session;
        });
        return found.flatMap(
                session -> provider.signOutAddress(key.open(session.sealed()).id()));
    }
}
