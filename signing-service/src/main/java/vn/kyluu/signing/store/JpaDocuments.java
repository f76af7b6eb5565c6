package vn.kyluu.signing.store;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.store.row.DocumentRow;
import vn.kyluu.signing.transaction.Collision;

/** Documents in {@code document}, {@code flow_step} and {@code signature}. */
public final class JpaDocuments implements Documents {
    private final Supplier<EntityManager> manager;

    public JpaDocuments(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public Optional<SubmittedDocument> find(UUID id) {
        EntityManager current = manager.get();
        // in one statement: between two, somebody else's signature could come in, and the parts would not fit together
        EntityGraph<DocumentRow> whole = current.createEntityGraph(DocumentRow.class);
        whole.addAttributeNodes("steps", "signatures");
        return Optional.ofNullable(current.find(DocumentRow.class, id, Map.of("jakarta.persistence.loadgraph", whole)))
                .map(DocumentRow::value);
    }

    @Override
    public void add(SubmittedDocument document) {
        manager.get().persist(new DocumentRow(document));
    }

    @Override
    public void save(SubmittedDocument document) {
        DocumentRow row = manager.get().find(DocumentRow.class, document.id());
        if (row == null || row.version() != document.version()) {
            throw new Collision("document");
        }
        row.fill(document);
    }

    @Override
    public List<SubmittedDocument> ofRecord(String recordNumber) {
        return manager.get()
                .createQuery(
                        "select d from DocumentRow d where d.recordNumber = :number order by d.submittedAt, d.id",
                        DocumentRow.class)
                .setParameter("number", recordNumber)
                .getResultStream()
                .map(DocumentRow::value)
                .toList();
    }

    @Override
    public Optional<Instant> unstampedSince() {
        return Optional.ofNullable(manager.get()
                .createQuery(
                        "select min(s.signingTime) from DocumentRow d join d.signatures s where d.lacksTimestamp and"
                                + " d.state in (SIGNING, COMPLETE) and s.timestampTime is null",
                        Instant.class)
                .getSingleResult());
    }

    @Override
    public List<UUID> withoutTimestamp(int limit) {
        return manager.get()
                .createQuery(
                        "select d.id from DocumentRow d where d.lacksTimestamp and d.state in (SIGNING, COMPLETE)"
                                + " order by d.submittedAt",
                        UUID.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
