package vn.kyluu.signing.digitization;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.creation.FieldPlan;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.creation.Place;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.scanning.ScanMark;
import vn.kyluu.ades.scanning.ScanRefusal;
import vn.kyluu.ades.scanning.ScannedPaper;
import vn.kyluu.ades.screening.PdfScreening;
import vn.kyluu.ades.screening.ScreeningRefusal;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.DocumentFormat;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.Origin;
import vn.kyluu.signing.document.OwnForms;
import vn.kyluu.signing.document.Stored;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.evidence.Evidences;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.flow.FlowTemplate;
import vn.kyluu.signing.flow.SigningFlow;
import vn.kyluu.signing.flow.StepTemplate;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.RecordRefusal;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.seal.FacilitySeal;
import vn.kyluu.signing.seal.Sealed;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Takes a scanned paper into a record (R1, R2). */
public final class TakeScannedPaper {
    private final UnitOfWork units;
    private final Records records;
    private final Documents documents;
    private final Contents contents;
    private final Evidences evidences;
    private final FlowBook flows;
    private final FacilitySeal seal;
    private final ZoneId zone;
    private final Clock clock;
    private final Journal journal;
    private final ScannedPaper papers = new ScannedPaper();
    private final PdfScreening screening = new PdfScreening();
    private final PadesPreparation fields = new PadesPreparation();

    public TakeScannedPaper(
            UnitOfWork units,
            Records records,
            Documents documents,
            Contents contents,
            Evidences evidences,
            FlowBook flows,
            FacilitySeal seal,
            ZoneId zone,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.records = records;
        this.documents = documents;
        this.contents = contents;
        this.evidences = evidences;
        this.flows = flows;
        this.seal = seal;
        this.zone = zone;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * The document, sealed and complete.
     *
     * @throws DigitizationRefusal why the pages are not taken
     * @throws RecordRefusal RECORD_UNKNOWN, RECORD_CLOSED
     * @throws vn.kyluu.signing.seal.SealRefusal SEAL_NOT_SET_UP
     * @throws vn.kyluu.signing.flow.FlowRefusal UNKNOWN_FORM if the facility has no flow for scanned papers
     */
    public SubmittedDocument take(Actor actor, String recordNumber, NewScan scan) {
        return journal.watch(actor, Act.SUBMIT, "record:" + recordNumber, () -> {
            FlowTemplate template = flows.choose(Optional.empty(), OwnForms.SCANNED_PAPER);
            MedicalRecord record = units.call(() -> open(records.find(recordNumber)));
            UUID id = UUID.randomUUID();
            Instant now = clock.instant();
            ScannedPaper.Made made = made(scan, mark(actor, record, scan.title(), id, now));
            StepTemplate step = template.steps().get(0);
            Place.At place = new Place.At(1, made.left(), made.bottom(), made.width(), made.height());
            Octets prepared = fields.withFields(made.pdf(), List.of(new FieldPlan(step.step(), step.titleVi(), place)));
            Sealed sealed = seal.seal(prepared, SignatureFormat.PADES, step.step(), Position.ONLY, id);
            return units.call(() -> keep(actor, recordNumber, scan.title(), template, id, sealed, made.pages(), now));
        });
    }

    private ScanMark mark(Actor actor, MedicalRecord record, String title, UUID id, Instant now) {
        return new ScanMark(
                title,
                "KyLuu",
                seal.facility() + " (" + record.head().facility() + ")",
                id.toString(),
                actor.name() + " (" + actor.staffCode() + ")",
                now.atZone(zone).toOffsetDateTime());
    }

    private ScannedPaper.Made made(NewScan scan, ScanMark mark) {
        for (int i = 0; i < scan.pages().size(); i++) {
            screen(scan.pages().get(i), i + 1);
        }
        try {
            return papers.make(scan.pages(), mark);
        } catch (ScanRefusal refusal) {
            throw DigitizationRefusal.of(refusal);
        }
    }

    /** R3. */
    private void screen(Octets file, int page) {
        if (ScannedPaper.isPdf(file)) {
            try {
                screening.screen(file);
            } catch (ScreeningRefusal refusal) {
                throw DigitizationRefusal.unsafe(page);
            }
        }
    }

    private static MedicalRecord open(Optional<MedicalRecord> found) {
        MedicalRecord record = found.orElseThrow(() -> new RecordRefusal(RecordRefusal.Reason.RECORD_UNKNOWN));
        if (!record.isOpen()) {
            throw new RecordRefusal(RecordRefusal.Reason.RECORD_CLOSED);
        }
        return record;
    }

    private SubmittedDocument keep(
            Actor actor,
            String recordNumber,
            String title,
            FlowTemplate template,
            UUID id,
            Sealed sealed,
            int pages,
            Instant now) {
        MedicalRecord record = open(records.enter(recordNumber));
        Stored stored = contents.put(sealed.bytes());
        String department = actor.department().isBlank() ? record.head().department() : actor.department();
        SubmittedDocument document = new SubmittedDocument(
                        id,
                        recordNumber,
                        OwnForms.SCANNED_PAPER,
                        title,
                        DocumentFormat.PDF,
                        DocumentState.SIGNING,
                        stored.sha256(),
                        stored.size(),
                        SigningFlow.begin(template, Map.of(), record.head().circumstances(), now),
                        List.of(),
                        new Origin(actor.staffCode(), department, now, Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0)
                .signed(sealed.signature(), sealed.keeper(), stored, now);
        documents.add(document);
        evidences.add(sealed.evidence());
        journal.wrote(
                actor,
                Act.SUBMIT,
                "document:" + id,
                Map.of(
                        "record",
                        recordNumber,
                        "form",
                        OwnForms.SCANNED_PAPER,
                        "pages",
                        Integer.toString(pages),
                        "sha256",
                        stored.sha256().hex()));
        return document;
    }
}
