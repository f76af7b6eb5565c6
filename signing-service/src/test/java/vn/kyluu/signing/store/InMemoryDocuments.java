package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.transaction.Collision;

final class InMemoryDocuments implements Documents {
    private final Map<UUID, SubmittedDocument> kept;

    InMemoryDocuments(InMemoryUnitOfWork units) {
        this.kept = units.map();
    }

    Stream<SubmittedDocument> all() {
        return kept.values().stream();
    }

    @Override
    public Optional<SubmittedDocument> find(UUID id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void add(SubmittedDocument document) {
        kept.put(document.id(), document);
    }

    @Override
    public void save(SubmittedDocument document) {
        SubmittedDocument known = kept.get(document.id());
        if (known == null || known.version() != document.version()) {
            throw new Collision("document");
        }
        kept.put(document.id(), withVersion(document, document.version() + 1));
    }

    @Override
    public List<SubmittedDocument> ofRecord(String recordNumber) {
        return all().filter(each -> each.recordNumber().equals(recordNumber))
                .sorted(Comparator.comparing(
                                (SubmittedDocument each) -> each.origin().submittedAt())
                        .thenComparing(each -> each.id().toString()))
                .toList();
    }

    @Override
    public Optional<Instant> unstampedSince() {
        return all().filter(each -> each.state().isCurrent())
                .flatMap(each -> each.signatures().stream())
                .filter(Signature::lacksTimestamp)
                .map(Signature::signingTime)
                .min(Comparator.naturalOrder());
    }

    @Override
    public List<UUID> withoutTimestamp(int limit) {
        return all().filter(each -> each.state().isCurrent())
                .filter(each -> each.signatures().stream().anyMatch(Signature::lacksTimestamp))
                .map(SubmittedDocument::id)
                .limit(limit)
                .toList();
    }

    private static SubmittedDocument withVersion(SubmittedDocument of, long version) {
        return new SubmittedDocument(
                of.id(),
                of.recordNumber(),
                of.form(),
                of.title(),
                of.format(),
                of.state(),
                of.sha256(),
                of.size(),
                of.flow(),
                of.signatures(),
                of.origin(),
                of.replaces(),
                of.replacedBy(),
                of.withdrawal(),
                of.recordVersion(),
                version);
    }
}
