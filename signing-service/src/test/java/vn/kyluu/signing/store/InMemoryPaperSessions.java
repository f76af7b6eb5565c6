package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.paper.PaperSession;
import vn.kyluu.signing.paper.PaperSessions;
import vn.kyluu.signing.transaction.Collision;

final class InMemoryPaperSessions implements PaperSessions {
    private final Map<UUID, PaperSession> kept;

    InMemoryPaperSessions(InMemoryUnitOfWork units) {
        this.kept = units.map();
    }

    @Override
    public void add(PaperSession session) {
        kept.put(session.id(), session);
    }

    @Override
    public Optional<PaperSession> find(UUID id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void end(PaperSession session) {
        PaperSession known = kept.get(session.id());
        if (known == null || known.isDone()) {
            throw new Collision("paper");
        }
        kept.put(session.id(), known.done());
    }

    @Override
    public int purge(Instant before) {
        int all = kept.size();
        kept.values().removeIf(each -> each.expiresAt().isBefore(before));
        return all - kept.size();
    }
}
