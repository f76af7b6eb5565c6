package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.confirmation.CodeChallenge;
import vn.kyluu.signing.confirmation.CodeChallenges;

final class InMemoryCodeChallenges implements CodeChallenges {
    private final Map<UUID, CodeChallenge> byId;

    InMemoryCodeChallenges(InMemoryUnitOfWork units) {
        this.byId = units.map();
    }

    @Override
    public void add(CodeChallenge challenge) {
        byId.put(challenge.id(), challenge);
    }

    @Override
    public Optional<CodeChallenge> lock(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<CodeChallenge> ofDocument(UUID documentId, Instant since) {
        return byId.values().stream()
                .filter(each ->
                        each.documentId().equals(documentId) && !each.issuedAt().isBefore(since))
                .sorted(Comparator.comparing(CodeChallenge::issuedAt).thenComparing(CodeChallenge::id))
                .toList();
    }

    @Override
    public void save(CodeChallenge challenge) {
        byId.put(challenge.id(), challenge);
    }

    @Override
    public int purge(Instant before) {
        List<UUID> old = byId.values().stream()
                .filter(each -> each.issuedAt().isBefore(before))
                .map(CodeChallenge::id)
                .toList();
        old.forEach(byId::remove);
        return old.size();
    }
}
