package vn.kyluu.signing.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
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
import vn.kyluu.signing.event.Event;
import vn.kyluu.signing.event.EventType;
import vn.kyluu.signing.event.Events;
import vn.kyluu.signing.evidence.Evidences;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.flow.FlowTemplate;
import vn.kyluu.signing.flow.SigningFlow;
import vn.kyluu.signing.flow.StepTemplate;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.seal.FacilitySeal;
import vn.kyluu.signing.seal.Sealed;
import vn.kyluu.signing.signer.CredentialKind;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;

/** What all three ways have in common: the paper, its seal, and keeping it (R2, R3, R7). Safe for many threads. */
public final class Confirming {
    private static final int LONGEST_TITLE = 500;

    private final UnitOfWork units;
    private final Documents documents;
    private final Contents contents;
    private final PatientConfirmations confirmations;
    private final Evidences evidences;
    private final Events events;
    private final FlowBook flows;
    private final FacilitySeal seal;
    private final Subject.Reader subjects;
    private final ConfirmationPaper papers;
    private final Clock clock;
    private final Journal journal;

    public Confirming(
            UnitOfWork units,
            Records records,
            Documents documents,
            Contents contents,
            PatientConfirmations confirmations,
            Evidences evidences,
            Events events,
            FlowBook flows,
            FacilitySeal seal,
            ConfirmationPaper papers,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.documents = documents;
        this.contents = contents;
        this.confirmations = confirmations;
        this.evidences = evidences;
        this.events = events;
        this.flows = flows;
        this.seal = seal;
        this.subjects = new Subject.Reader(records, documents);
        this.papers = papers;
        this.clock = clock;
        this.journal = journal;
    }

    /** The document to be confirmed, as it is now. */
    public Subject subject(UUID documentId) {
        return units.call(() -> subjects.read(documentId));
    }

    /** What will be sealed; for a digital signature, what the confirmant signs first. */
    public Octets paper(UUID id, Subject subject, Confirmant confirmant, Method method, Actor attended) {
        return papers.write(id, subject, confirmant, method, attended, clock.instant());
    }

    /**
     * Seals the paper and keeps it; never inside a unit of work.
     *
     * @param also what else is kept in the same unit of work, or refuses
     * @throws vn.kyluu.signing.seal.SealRefusal SEAL_NOT_SET_UP
     * @throws ConfirmationRefusal CONFIRMED_CONTENT_DIFFERS
     */
    public PatientConfirmation seal(
            Actor attended, Subject subject, Confirmant confirmant, Method method, Paper paper, Runnable also) {
        FlowTemplate template = flows.choose(Optional.empty(), OwnForms.PATIENT_CONFIRMATION);
        String step = template.steps().stream()
                .filter(each -> each.certificate() == CredentialKind.FACILITY_SEAL)
                .map(StepTemplate::step)
                .findFirst()
                .orElseThrow();
        Position position = paper.own().isPresent() ? Position.LAST : Position.ONLY;
        Sealed sealed = seal.seal(paper.bytes(), SignatureFormat.XADES, step, position, paper.id());
        PatientConfirmation made = new PatientConfirmation(
                paper.id(),
                subject.document().id(),
                method.code(),
                confirmant.relation(),
                subject.document().sha256(),
                attended.staffCode(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        try {
            return units.call(() -> {
                also.run();
                return keep(attended, made, template, paper, sealed);
            });
        } catch (Collision changedMeanwhile) {
            throw new ConfirmationRefusal(ConfirmationRefusal.Reason.CONFIRMED_CONTENT_DIFFERS);
        }
    }

    private PatientConfirmation keep(
            Actor attended, PatientConfirmation made, FlowTemplate template, Paper paper, Sealed sealed) {
        Subject subject = subjects.read(made.documentId(), made.covers());
        Stored stored = contents.put(sealed.bytes());
        documents.add(document(attended, made, subject, template, paper, sealed, stored));
        paper.own().ifPresent(own -> evidences.add(own.evidence()));
        evidences.add(sealed.evidence());
        confirmations.add(made);
        if (subject.document().flow().patientStep().isPresent()) {
            documents.save(subject.document().confirmed(made.id(), made.at()));
        }
        Map<String, String> data = Map.of(
                "documentId", made.documentId().toString(),
                "form", subject.document().form(),
                "confirmationId", made.id().toString(),
                "method", made.method(),
                "relation", made.relation().name(),
                "covers", made.covers().hex());
        events.add(Event.of(
                EventType.DOCUMENT_CONFIRMED,
                "document:" + made.documentId(),
                subject.document().recordNumber(),
                made.at(),
                data));
        journal.wrote(
                attended,
                Act.CONFIRM,
                "document:" + made.documentId(),
                Map.of(
                        "confirmation", made.id().toString(),
                        "method", made.method(),
                        "relation", made.relation().name(),
                        "covers", made.covers().hex(),
                        "sha256", stored.sha256().hex()));
        return made;
    }

    private static SubmittedDocument document(
            Actor attended,
            PatientConfirmation made,
            Subject subject,
            FlowTemplate template,
            Paper paper,
            Sealed sealed,
            Stored stored) {
        Instant at = made.at();
        String title = "Xác nhận của người bệnh: " + subject.document().title();
        SubmittedDocument begun = new SubmittedDocument(
                made.id(),
                subject.document().recordNumber(),
                OwnForms.PATIENT_CONFIRMATION,
                title.substring(0, Math.min(LONGEST_TITLE, title.length())),
                DocumentFormat.XML,
                DocumentState.SIGNING,
                stored.sha256(),
                stored.size(),
                SigningFlow.begin(template, Map.of(), subject.record().head().circumstances(), at),
                List.of(),
                new Origin(attended.staffCode(), subject.document().origin().department(), at, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        SubmittedDocument confirmed = paper.own()
                .map(own -> begun.signed(own.signature(), Paper.PATIENT, stored, at))
                .orElseGet(() -> begun.confirmed(made.id(), at));
        return confirmed.signed(sealed.signature(), sealed.keeper(), stored, at);
    }
}
