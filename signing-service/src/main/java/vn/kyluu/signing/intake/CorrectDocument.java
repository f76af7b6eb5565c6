package vn.kyluu.signing.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.DocumentRefusal;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.Origin;
import vn.kyluu.signing.document.Stored;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.flow.FlowStep;
import vn.kyluu.signing.flow.FlowTemplate;
import vn.kyluu.signing.flow.SigningFlow;
import vn.kyluu.signing.intake.IntakeRefusal.Reason;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Puts a corrected document in the place of another (R5). */
public final class CorrectDocument {
    private final UnitOfWork units;
    private final Records records;
    private final Documents documents;
    private final Contents contents;
    private final FlowBook flows;
    private final Preparation preparation;
    private final Clock clock;
    private final Journal journal;

    public CorrectDocument(
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
     * Takes the corrected document, which must be signed anew by everybody; the old one stays readable.
     *
     * @throws DocumentRefusal DOCUMENT_UNKNOWN
     * @throws IntakeRefusal NOT_THE_AUTHOR, REASON_MISSING, ALREADY_REPLACED, and those of {@link SubmitDocument}
     */
    public SubmittedDocument correct(Actor actor, UUID documentId, Correction correction) {
        return correct(actor, documentId, UUID.randomUUID(), correction);
    }

    /**
     * The same once for each id (R8).
     *
     * @param id what the corrected document shall be known by: new, or that of an attempt whose outcome nobody knows
     */
    public SubmittedDocument correct(Actor actor, UUID documentId, UUID id, Correction correction) {
        return units.call(() -> documents.find(id))
                .orElseGet(() -> journal.watch(
                        actor,
                        Act.CORRECT,
                        "document:" + documentId,
                        () -> correctWatched(actor, documentId, id, correction)));
    }

    private SubmittedDocument correctWatched(Actor actor, UUID documentId, UUID id, Correction correction) {
        if (correction.reason().isBlank()) {
            throw new IntakeRefusal(Reason.REASON_MISSING);
        }
        SubmittedDocument old = units.call(() -> correctable(actor, documentId));
        FlowTemplate template = flows.choose(Optional.empty(), old.form());
        Preparation.Ready ready = preparation.prepare(correction.content(), template);
        try {
            return units.call(() -> keep(actor, id, old, template, correction.reason(), ready));
        } catch (Collision collision) {
            throw new IntakeRefusal(Reason.ALREADY_REPLACED);
        }
    }

    private SubmittedDocument correctable(Actor actor, UUID documentId) {
        SubmittedDocument old = documents
                .find(documentId)
                .orElseThrow(() -> new DocumentRefusal(DocumentRefusal.Reason.DOCUMENT_UNKNOWN));
        MedicalRecord record = recordOf(old);
        CorrectionRule.against(actor, old, record.isOpen()).ifPresent(reason -> {
            throw new IntakeRefusal(reason);
        });
        return old;
    }

    private MedicalRecord recordOf(SubmittedDocument old) {
        return records.enter(old.recordNumber()).orElseThrow(() -> new IntakeRefusal(Reason.RECORD_UNKNOWN));
    }

    private SubmittedDocument keep(
            Actor actor,
            UUID id,
            SubmittedDocument old,
            FlowTemplate template,
            String reason,
            Preparation.Ready ready) {
        MedicalRecord record = recordOf(old);
        if (!CorrectionRule.isChangeable(old, record.isOpen())) {
            throw new IntakeRefusal(Reason.RECORD_CLOSED);
        }
        Instant now = clock.instant();
        Stored stored = contents.put(ready.bytes());
        SubmittedDocument corrected = new SubmittedDocument(
                id,
                old.recordNumber(),
                old.form(),
                old.title(),
                ready.format(),
                DocumentState.SIGNING,
                stored.sha256(),
                stored.size(),
                SigningFlow.begin(
                        template, assignees(old, template), record.head().circumstances(), now),
                List.of(),
                new Origin(
                        actor.staffCode(),
                        old.origin().department(),
                        now,
                        Optional.of(reason),
                        old.origin().addendumReason()),
                Optional.of(old.id()),
                Optional.empty(),
                Optional.empty(),
                0);
        documents.add(corrected);
        documents.save(old.replacedBy(corrected.id()));
        journal.wrote(
                actor,
                Act.CORRECT,
                "document:" + corrected.id(),
                Map.of(
                        "replaces",
                        old.id().toString(),
                        "sha256",
                        stored.sha256().hex()));
        return corrected;
    }

    private static Map<Role, String> assignees(SubmittedDocument old, FlowTemplate template) {
        Map<Role, String> assignees = new HashMap<>();
        for (FlowStep step : old.flow().steps()) {
            boolean stillThere = template.steps().stream().anyMatch(each -> each.role() == step.role());
            if (stillThere) {
                step.assignee().ifPresent(staffCode -> assignees.put(step.role(), staffCode));
            }
        }
        return assignees;
    }
}
