package vn.kyluu.signing.withdrawal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.DocumentRefusal;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.document.Withdrawal;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.RecordRefusal;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.session.SessionRefusal;
import vn.kyluu.signing.signer.Signer;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.withdrawal.WithdrawalRefusal.Reason;

/** What is the same whichever key signs the paper: what may be taken back by whom, and how it is kept. Safe for many threads. */
public final class Withdrawing {
    private static final int LONGEST = 500;

    private final Records records;
    private final Documents documents;
    private final Contents contents;
    private final Signers signers;
    private final Clock clock;
    private final Journal journal;

    public Withdrawing(
            Records records, Documents documents, Contents contents, Signers signers, Clock clock, Journal journal) {
        this.records = records;
        this.documents = documents;
        this.contents = contents;
        this.signers = signers;
        this.clock = clock;
        this.journal = journal;
    }

    static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST || reason.codePoints().anyMatch(Character::isISOControl)) {
            throw new RecordRefusal(RecordRefusal.Reason.WITHDRAWAL_REASON_UNUSABLE);
        }
    }

    /** What is taken back, and by whom. Called inside a unit of work. */
    Subject subject(Actor actor, UUID documentId) {
        SubmittedDocument document = document(documentId);
        WithdrawalRule.against(actor, document, recordOf(document).isOpen()).ifPresent(reason -> {
            throw new WithdrawalRefusal(reason);
        });
        Signer signer = signer(actor).orElseThrow(() -> new SessionRefusal(SessionRefusal.Reason.SIGNER_UNKNOWN));
        return new Subject(document, signer);
    }

    /** Who signs the paper. Called inside a unit of work. */
    Optional<Signer> signer(Actor actor) {
        return signers.find(actor.staffCode());
    }

    private MedicalRecord recordOf(SubmittedDocument document) {
        return records.enter(document.recordNumber()).orElseThrow();
    }

    /**
     * Marks the document and keeps the paper. Called inside a unit of work, once the paper is signed.
     *
     * @param agreed SHA-256 of the document as the paper names it
     */
    SubmittedDocument keep(Actor actor, UUID documentId, Digest agreed, String reason, Octets signed) {
        SubmittedDocument document = document(documentId);
        if (!WithdrawalRule.isWithdrawable(document, recordOf(document).isOpen())) {
            throw new WithdrawalRefusal(Reason.DOCUMENT_NOT_WITHDRAWABLE);
        }
        if (!document.sha256().equals(agreed)) {
            throw new WithdrawalRefusal(Reason.WITHDRAWN_CONTENT_DIFFERS);
        }
        Digest paper = contents.put(signed).sha256();
        SubmittedDocument withdrawn =
                document.withdrawn(new Withdrawal(clock.instant(), actor.staffCode(), reason, Optional.of(paper)));
        documents.save(withdrawn);
        journal.wrote(
                actor, Act.WITHDRAW, "document:" + documentId, Map.of("sha256", agreed.hex(), "paper", paper.hex()));
        return withdrawn;
    }

    /** The document as it is. Called inside a unit of work. */
    SubmittedDocument document(UUID documentId) {
        return documents
                .find(documentId)
                .orElseThrow(() -> new DocumentRefusal(DocumentRefusal.Reason.DOCUMENT_UNKNOWN));
    }

    /** A document and who takes it back, as the directory has him. */
    record Subject(SubmittedDocument document, Signer signer) {}
}
