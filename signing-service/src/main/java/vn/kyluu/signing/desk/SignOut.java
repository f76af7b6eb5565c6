package vn.kyluu.signing.desk;

import java.net.URI;
import java.util.Optional;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Ends a session (R3). Safe for many threads. */
public final class SignOut {
    private final UnitOfWork units;
    private final DeskSessions sessions;
    private final IdentityProvider provider;

    public SignOut(UnitOfWork units, DeskSessions sessions, IdentityProvider provider) {
        this.units = units;
        this.sessions = sessions;
        this.provider = provider;
    }

    /** Ends it here; where the browser goes to end it at the identity provider, too. */
    public Optional<URI> signOut(SessionKey key) {
        Optional<DeskSession> found = units.call(() -> {
            Optional<DeskSession> session = sessions.find(key.digest());
            sessions.remove(key.digest());
            return session;
        });
        return found.flatMap(
                session -> provider.signOutAddress(key.open(session.sealed()).id()));
    }
}
