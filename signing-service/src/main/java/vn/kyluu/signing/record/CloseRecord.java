package vn.kyluu.signing.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.completeness.RecordRules;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.DocumentContent;
import vn.kyluu.signing.document.DocumentFormat;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.Origin;
import vn.kyluu.signing.document.Stored;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.flow.SigningFlow;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.RecordRefusal.Reason;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Closes a record: all signed, raised for the long term, listed in a manifest that is signed in its turn. */
public final class CloseRecord {
    private final UnitOfWork units;
    private final Records records;
    private final Documents documents;
    private final Contents contents;
    private final FlowBook flows;
    private final RecordRules rules;
    private final Augmentation augmentation;
    private final ClosingManifest manifest;
    private final Clock clock;
    private final Journal journal;

    public CloseRecord(
            UnitOfWork units,
            Records records,
            Documents documents,
            Contents contents,
            FlowBook flows,
            RecordRules rules,
            Augmentation augmentation,
            ClosingManifest manifest,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.records = records;
        this.documents = documents;
        this.contents = contents;
        this.flows = flows;
        this.rules = rules;
        this.augmentation = augmentation;
        this.manifest = manifest;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Closes the record and starts the flow of its manifest; an archived one with addenda gets its next version so.
     *
     * @throws RecordRefusal RECORD_UNKNOWN, RECORD_CLOSED, RECORD_INCOMPLETE, RECORD_LACKS_FORMS (R1), RECORD_CHANGED
     * @throws vn.kyluu.ades.timestamp.TimestampOutage if a signature lacks a timestamp and none can be had
     * @throws vn.kyluu.ades.augmentation.RevocationOutage if revocation data cannot be had
     */
    public MedicalRecord close(Actor actor, String number) {
        return journal.watch(actor, Act.CLOSE, "record:" + number, () -> {
            try {
                List<DocumentContent> before = units.call(() -> complete(number));
                List<DocumentContent> raised = before.stream().map(this::raise).toList();
                return units.call(() -> keep(actor, number, raised));
            } catch (Collision collision) {
                throw new RecordRefusal(Reason.RECORD_CHANGED);
            }
        });
    }

    private List<DocumentContent> complete(String number) {
        return current(closable(records.find(number))).stream()
                .map(each -> new DocumentContent(each, contents.get(each.sha256())))
                .toList();
    }

    /** Open, or archived with addenda that no manifest lists (R8). */
    private MedicalRecord closable(Optional<MedicalRecord> found) {
        MedicalRecord record = found.orElseThrow(() -> new RecordRefusal(Reason.RECORD_UNKNOWN));
        boolean hasNew = record.isOpen()
                || (record.closure() instanceof Closure.Archived
                        && hasAddenda(record.head().number()));
        if (!hasNew) {
            throw new RecordRefusal(Reason.RECORD_CLOSED);
        }
        return record;
    }

    private boolean hasAddenda(String number) {
        return documents.ofRecord(number).stream()
                .anyMatch(each -> each.state().isCurrent() && each.isPendingAddendum());
    }

    private List<SubmittedDocument> current(MedicalRecord record) {
        RecordView view = RecordView.of(record, documents.ofRecord(record.head().number()), rules);
        List<SubmittedDocument> current = view.documents().stream()
                .filter(each -> each.state().isCurrent() && !each.form().equals(ClosingManifest.FORM))
                .toList();
        List<String> missing = view.missing().stream()
                .map(each -> each.documentId() + " " + each.step() + " "
                        + each.role().code())
                .toList();
        List<String> lacking = view.lacking().stream()
                .map(each -> String.join("|", each.forms()))
                .toList();
        if (current.isEmpty() || !missing.isEmpty()) {
            throw new RecordRefusal(Reason.RECORD_INCOMPLETE, Map.of("missing", missing, "missingForms", lacking));
        }
        if (!lacking.isEmpty()) {
            throw new RecordRefusal(Reason.RECORD_LACKS_FORMS, Map.of("missingForms", lacking));
        }
        return current;
    }

    private DocumentContent raise(DocumentContent each) {
        SubmittedDocument document = each.document();
        if (document.isAt(document.format().longTerm())) {
            return each;
        }
        var raised = augmentation.raise(each.bytes(), document.format().longTerm());
        Octets bytes = raised.bytes();
        Stored stored = new Stored(bytes.digest(DigestAlgorithm.SHA256), bytes.size());
        return new DocumentContent(document.raised(raised.level(), raised.timestampTime(), stored), bytes);
    }

    private MedicalRecord keep(Actor actor, String number, List<DocumentContent> raised) {
        MedicalRecord record = closable(records.lock(number));
        List<UUID> ids = raised.stream().map(each -> each.document().id()).toList();
        if (!current(record).stream().map(SubmittedDocument::id).toList().equals(ids)) {
            throw new Collision("documents of the record");
        }
        List<SubmittedDocument> listed = new ArrayList<>();
        for (DocumentContent each : raised) {
            SubmittedDocument document = each.document();
            if (document.recordVersion() == 0) {
                contents.put(each.bytes());
                document = document.listedIn(record.nextVersion());
                documents.save(document);
            }
            listed.add(document);
        }
        Instant now = clock.instant();
        Octets xml = manifest.write(record, listed, actor.staffCode(), now);
        SubmittedDocument document = manifestDocument(actor, record.head(), contents.put(xml), now);
        documents.add(document);
        MedicalRecord closed = record.with(new Closure.Signing(document.id()));
        records.save(closed);
        journal.wrote(
                actor,
                Act.CLOSE,
                "record:" + number,
                Map.of(
                        "manifest", document.id().toString(),
                        "recordVersion", Integer.toString(record.nextVersion()),
                        "sha256", document.sha256().hex()));
        return closed;
    }

    private SubmittedDocument manifestDocument(Actor actor, RecordHead head, Stored stored, Instant now) {
        return new SubmittedDocument(
                UUID.randomUUID(),
                head.number(),
                ClosingManifest.FORM,
                "Biên bản đóng hồ sơ bệnh án " + head.number(),
                DocumentFormat.XML,
                DocumentState.SIGNING,
                stored.sha256(),
                stored.size(),
                SigningFlow.begin(
                        flows.choose(Optional.empty(), ClosingManifest.FORM), Map.of(), head.circumstances(), now),
                List.of(),
                new Origin(actor.staffCode(), head.department(), now, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
