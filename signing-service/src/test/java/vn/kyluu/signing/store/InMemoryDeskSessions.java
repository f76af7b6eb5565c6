package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.desk.DeskSession;
import vn.kyluu.signing.desk.DeskSessions;

final class InMemoryDeskSessions implements DeskSessions {
    private final Map<Digest, DeskSession> kept;

    InMemoryDeskSessions(InMemoryUnitOfWork units) {
        this.kept = units.map();
    }

    @Override
    public void add(DeskSession session) {
        kept.put(session.id(), session);
    }

    @Override
    public Optional<DeskSession> find(Digest id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void used(Digest id, Instant at) {
        find(id).filter(each -> each.usedAt().isBefore(at))
                .ifPresent(old -> add(new DeskSession(id, old.sealed(), at, old.endsAt(), old.renewAt())));
    }

    @Override
    public boolean claimRenewal(Digest id, Instant now, Instant until) {
        Optional<DeskSession> due = find(id).filter(each -> !each.renewAt().isAfter(now));
        due.ifPresent(old -> add(new DeskSession(id, old.sealed(), old.usedAt(), old.endsAt(), until)));
        return due.isPresent();
    }

    @Override
    public void renewed(Digest id, Octets sealed, Instant renewAt) {
        find(id).ifPresent(old -> add(new DeskSession(id, sealed, old.usedAt(), old.endsAt(), renewAt)));
    }

    @Override
    public void remove(Digest id) {
        kept.remove(id);
    }

    @Override
    public int purge(Instant usedBefore, Instant endedBefore) {
        int before = kept.size();
        kept.values()
                .removeIf(each ->
                        each.usedAt().isBefore(usedBefore) || each.endsAt().isBefore(endedBefore));
        return before - kept.size();
    }
}
