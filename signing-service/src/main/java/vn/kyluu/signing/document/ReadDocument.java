package vn.kyluu.signing.document;

import java.util.Map;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Shows where a document stands. */
public final class ReadDocument {
    private final UnitOfWork units;
    private final Documents documents;
    private final Journal journal;

    public ReadDocument(UnitOfWork units, Documents documents, Journal journal) {
        this.units = units;
        this.documents = documents;
        this.journal = journal;
    }

    /**
     * The document (R5).
     *
     * @throws DocumentRefusal DOCUMENT_UNKNOWN
     */
    public SubmittedDocument read(Actor actor, UUID id) {
        return units.call(() -> {
            SubmittedDocument found =
                    documents.find(id).orElseThrow(() -> new DocumentRefusal(DocumentRefusal.Reason.DOCUMENT_UNKNOWN));
            journal.wrote(actor, Act.VIEW, "document:" + id, Map.of());
            return found;
        });
    }
}
