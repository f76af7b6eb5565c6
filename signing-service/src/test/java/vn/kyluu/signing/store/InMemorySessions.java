package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.session.Ending;
import vn.kyluu.signing.session.Sessions;
import vn.kyluu.signing.session.SigningSession;
import vn.kyluu.signing.transaction.Collision;

final class InMemorySessions implements Sessions {
    private final Map<UUID, SigningSession> kept;

    InMemorySessions(InMemoryUnitOfWork units) {
        this.kept = units.map();
    }

    @Override
    public void add(SigningSession session) {
        kept.put(session.terms().id(), session);
    }

    @Override
    public Optional<SigningSession> find(UUID id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void advance(SigningSession next) {
        SigningSession now = kept.get(next.terms().id());
        boolean allowed = next instanceof SigningSession.Signed
                ? now instanceof SigningSession.Prepared
                : now != null && !(now instanceof SigningSession.Ended);
        if (!allowed) {
            throw new Collision("session");
        }
        kept.put(next.terms().id(), next);
    }

    @Override
    public List<SigningSession.Signed> signedBefore(Instant moment, int limit) {
        return kept.values().stream()
                .filter(SigningSession.Signed.class::isInstance)
                .map(SigningSession.Signed.class::cast)
                .filter(each -> each.at().isBefore(moment))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<SigningSession> under(UUID authorizationId, UUID documentId) {
        return kept.values().stream()
                .filter(each -> each.terms().authorizationId().equals(Optional.of(authorizationId)))
                .filter(each -> each.terms().documentId().equals(documentId))
                .filter(each -> each instanceof SigningSession.Signed
                        || (each instanceof SigningSession.Ended ended && ended.ending() == Ending.COMPLETED))
                .findFirst();
    }

    @Override
    public boolean openOn(UUID documentId, Instant now) {
        return kept.values().stream()
                .filter(each -> each.terms().documentId().equals(documentId))
                .anyMatch(each -> each instanceof SigningSession.Signed
                        || (each instanceof SigningSession.Prepared
                                && each.terms().expiresAt().isAfter(now)));
    }
}
