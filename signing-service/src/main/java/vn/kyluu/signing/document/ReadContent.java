package vn.kyluu.signing.document;

import java.util.Map;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Hands out a document's bytes. */
public final class ReadContent {
    private final UnitOfWork units;
    private final Documents documents;
    private final Contents contents;
    private final Journal journal;

    public ReadContent(UnitOfWork units, Documents documents, Contents contents, Journal journal) {
        this.units = units;
        this.documents = documents;
        this.contents = contents;
        this.journal = journal;
    }

    /**
     * The document and its newest bytes, with all signatures so far (R5).
     *
     * @throws DocumentRefusal DOCUMENT_UNKNOWN
     */
    public DocumentContent read(Actor actor, UUID id) {
        return units.call(() -> {
            SubmittedDocument found =
                    documents.find(id).orElseThrow(() -> new DocumentRefusal(DocumentRefusal.Reason.DOCUMENT_UNKNOWN));
            Octets bytes = contents.get(found.sha256());
            journal.wrote(
                    actor,
                    Act.EXPORT,
                    "document:" + id,
                    Map.of("sha256", found.sha256().hex()));
            return new DocumentContent(found, bytes);
        });
    }
}
