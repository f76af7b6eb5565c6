package vn.kyluu.archive.access;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.record.ArchivedDocument;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Takes out the bytes of one document. */
public final class ReadContent {
    private final Records records;
    private final TwinVault vault;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public ReadContent(Records records, TwinVault vault, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.records = records;
        this.vault = vault;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The document with this number, its bytes compared with the catalogue's digest (R2).
     *
     * @throws RecordRefusal if there is no such record or document
     * @throws vn.kyluu.archive.replication.NoGoodCopy if no site has the right bytes now
     */
    public Content read(UUID archiveId, int n, Caller caller) {
        ArchivedRecord record = work.<Optional<ArchivedRecord>>carryOut(() -> records.byId(archiveId))
                .orElseThrow(() -> new RecordRefusal(RecordRefusal.Reason.NO_SUCH_RECORD))
                .stillKept();
        ArchivedDocument document = record.document(n);
        Octets bytes = vault.read(document.file().key(), document.file().size());
        work.carryOut(() -> audit.append(caller.did(
                Act.EXPORT, record.subject(), Map.of("what", "document", "n", Integer.toString(n)), clock.instant())));
        return new Content(document, bytes);
    }

    /** A document and its bytes. */
    public record Content(ArchivedDocument document, Octets bytes) {}
}
