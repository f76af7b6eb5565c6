package vn.kyluu.signing.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.Origin;
import vn.kyluu.signing.document.Stored;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.flow.FlowTemplate;
import vn.kyluu.signing.flow.SigningFlow;
import vn.kyluu.signing.intake.IntakeRefusal.Reason;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.ClosingManifest;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Takes a document into a record and starts its flow. */
public final class SubmitDocument {
    private final UnitOfWork units;
    private final Records records;
    private final Documents documents;
    private final Contents contents;
    private final FlowBook flows;
    private final Preparation preparation;
    private final Clock clock;
    private final Journal journal;

    public SubmitDocument(
            UnitOfWork units,
            Records records,
            Documents documents,
            Contents contents,
            FlowBook flows,
            Preparation preparation,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.records = records;
        this.documents = documents;
        this.contents = contents;
        this.flows = flows;
        this.preparation = preparation;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Looks at the document, prepares it, keeps it and opens its first step.
     *
     * @throws IntakeRefusal RECORD_UNKNOWN, RECORD_CLOSED, EMPTY_DOCUMENT, TYPE_NOT_ACCEPTED, FORM_NOT_ACCEPTED_HERE,
     *     SCREENED_OUT, PLACE_NOT_FOUND
     * @throws vn.kyluu.signing.flow.FlowRefusal UNKNOWN_FORM, UNKNOWN_FLOW, UNKNOWN_STEP_ROLE
     */
    public SubmittedDocument submit(Actor actor, String recordNumber, NewDocument handed) {
        return submit(actor, UUID.randomUUID(), recordNumber, handed);
    }

    /**
     * The same once for each id (R8).
     *
     * @param id what it shall be known by: new, or that of an attempt whose outcome nobody knows
     */
    public SubmittedDocument submit(Actor actor, UUID id, String recordNumber, NewDocument handed) {
        return submit(actor, id, recordNumber, handed, Optional.empty());
    }

    /** The same, or as an addendum for that reason. */
    SubmittedDocument submit(Actor actor, UUID id, String recordNumber, NewDocument handed, Optional<String> addendum) {
        return units.call(() -> documents.find(id))
                .orElseGet(() -> journal.watch(
                        actor,
                        Act.SUBMIT,
                        "record:" + recordNumber,
                        () -> submitWatched(actor, id, recordNumber, handed, addendum)));
    }

    private SubmittedDocument submitWatched(
            Actor actor, UUID id, String recordNumber, NewDocument handed, Optional<String> addendum) {
        if (handed.form().equals(ClosingManifest.FORM)) {
            throw new IntakeRefusal(Reason.FORM_NOT_ACCEPTED_HERE);
        }
        FlowTemplate template = flows.choose(handed.flow(), handed.form());
        template.requireSteps(handed.assignees().keySet());
        units.run(() -> require(records.find(recordNumber), addendum.isEmpty()));
        Preparation.Ready ready = preparation.prepare(handed.content(), template);
        return units.call(() -> keep(actor, id, recordNumber, handed, template, ready, addendum));
    }

    private SubmittedDocument keep(
            Actor actor,
            UUID id,
            String recordNumber,
            NewDocument handed,
            FlowTemplate template,
            Preparation.Ready ready,
            Optional<String> addendum) {
        MedicalRecord record = require(records.enter(recordNumber), addendum.isEmpty());
        Instant now = clock.instant();
        Stored stored = contents.put(ready.bytes());
        SubmittedDocument document = new SubmittedDocument(
                id,
                recordNumber,
                handed.form(),
                handed.title(),
                ready.format(),
                DocumentState.SIGNING,
                stored.sha256(),
                stored.size(),
                SigningFlow.begin(template, handed.assignees(), record.head().circumstances(), now),
                List.of(),
                new Origin(actor.staffCode(), department(actor, record), now, Optional.empty(), addendum),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        documents.add(document);
        journal.wrote(
                actor,
                Act.SUBMIT,
                "document:" + document.id(),
                Map.of(
                        "record",
                        recordNumber,
                        "form",
                        handed.form(),
                        "sha256",
                        stored.sha256().hex()));
        return document;
    }

    /** A record that is open, or else one that is not (R6, R7). */
    static MedicalRecord require(Optional<MedicalRecord> found, boolean open) {
        MedicalRecord record = found.orElseThrow(() -> new IntakeRefusal(Reason.RECORD_UNKNOWN));
        if (record.isOpen() != open) {
            throw new IntakeRefusal(open ? Reason.RECORD_CLOSED : Reason.RECORD_OPEN);
        }
        return record;
    }

    /** A laboratory signs its own results; what the EMR itself hands in belongs where the patient lies. */
    private static String department(Actor actor, MedicalRecord record) {
        boolean hasNoUnit = actor.has(Role.EMR) || actor.department().isBlank();
        return hasNoUnit ? record.head().department() : actor.department();
    }
}
