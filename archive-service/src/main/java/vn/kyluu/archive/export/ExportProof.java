package vn.kyluu.archive.export;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.trace.AuditBook;
import vn.kyluu.archive.verification.VerificationAnswer;
import vn.kyluu.archive.verification.VerifyRecord;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditEntry;
import vn.kyluu.audit.AuditTrail;

/** Makes the proof bundle of one record. */
public final class ExportProof {
    private final VerifyRecord verify;
    private final TwinVault vault;
    private final Journal journal;
    private final AuditBook book;
    private final TrustAnchors anchors;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public ExportProof(
            VerifyRecord verify,
            TwinVault vault,
            Journal journal,
            AuditBook book,
            TrustAnchors anchors,
            UnitOfWork work,
            AuditTrail audit,
            Clock clock) {
        this.verify = verify;
        this.vault = vault;
        this.journal = journal;
        this.book = book;
        this.anchors = anchors;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Verifies the record anew and puts its proof together, ready to be written (R3).
     *
     * @throws RecordRefusal if there is no such record
     * @throws vn.kyluu.archive.replication.NoGoodCopy if a file has no good copy now
     */
    public ProofBundle export(UUID archiveId, Caller caller) {
        VerificationAnswer answer = verify.verify(archiveId, caller);
        ArchivedRecord record =
                answer.archived().orElseThrow(() -> new RecordRefusal(RecordRefusal.Reason.NO_SUCH_RECORD));
        List<JournalEntry> copies = new ArrayList<>();
        List<AuditEntry> trail = new ArrayList<>();
        work.carryOut(() -> {
            audit.append(caller.did(Act.EXPORT, record.subject(), Map.of("what", "proof"), clock.instant()));
            copies.addAll(journal.of(archiveId));
            trail.addAll(book.about(record.subject()));
        });
        ProofBundle bundle = new ProofBundle(record, answer, copies, trail, anchors);
        bundle.readFrom(vault);
        return bundle;
    }
}
