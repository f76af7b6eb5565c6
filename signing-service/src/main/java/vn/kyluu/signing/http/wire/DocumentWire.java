package vn.kyluu.signing.http.wire;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.confirmation.PatientConfirmation;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowStep;
import vn.kyluu.signing.flow.SigningFlow;

/**
 * A document and how far its signing has come.
 *
 * @param sha256 digest of its bytes with all signatures so far
 * @param size of these bytes
 * @param addendumReason why it came after the record was closed
 * @param recordVersion first version of the record whose closing manifest lists it
 * @param patientConfirmations when one document is asked for, and somebody confirmed it
 * @param acts when a record is read: what the caller may do with the document as it stands, of correct and withdraw
 */
@Schema(name = "Document")
public record DocumentWire(
        UUID id,
        String recordNumber,
        String form,
        String title,
        @Schema(enumeration = {"PDF", "XML"}) String format,

        @Schema(enumeration = {"SIGNING", "COMPLETE", "REPLACED", "WITHDRAWN"})
        String state,

        String sha256,
        long size,
        Flow flow,
        List<SignatureWire> signatures,
        @Nullable UUID replaces,
        @Nullable UUID replacedBy,
        @Nullable Withdrawn withdrawn,
        @Nullable String addendumReason,
        @Nullable Integer recordVersion,
        @Nullable List<ConfirmationWire> patientConfirmations,
        @Nullable List<String> acts) {

    /**
     * How it was taken back.
     *
     * @param paperSha256 of the signed XML at {@code /documents/{id}/withdrawal/paper}
     */
    @Schema(name = "DocumentWithdrawal")
    public record Withdrawn(
            OffsetDateTime at,
            String by,
            String reason,
            @Nullable String paperSha256) {}

    /** Who signs, in which order. */
    @Schema(name = "Flow")
    public record Flow(String name, int version, List<Step> steps) {
        static Flow of(SigningFlow flow, Times times) {
            return new Flow(
                    flow.name(),
                    flow.version(),
                    flow.steps().stream()
                            .map(step -> Step.of(step, isGroup(flow, step), times))
                            .toList());
        }

        private static boolean isGroup(SigningFlow flow, FlowStep step) {
            return flow.steps().stream().anyMatch(each -> each.order() == step.order() && !each.equals(step));
        }
    }

    /**
     * One turn in the order.
     *
     * @param group the same for steps that are signed in parallel
     * @param onlyIf marks of the record of which one must hold; left out: always needed
     * @param late signed after it was due
     */
    @Schema(name = "Step")
    public record Step(
            String step,
            String role,
            String title,
            int order,
            @Nullable String group,

            @Schema(enumeration = {"WAITING", "OPEN", "DONE", "SKIPPED"})
            String state,

            @Nullable List<String> onlyIf,

            @Schema(enumeration = {"PERSON", "FACILITY_SEAL"})
            String certificate,

            @Schema(enumeration = {"creation", "approval", "execution", "origin"})
            String commitment,

            @Nullable String assignee,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime doneAt,
            @Nullable Boolean late,
            @Nullable UUID signatureId) {
        static Step of(FlowStep step, boolean inGroup, Times times) {
            return new Step(
                    step.step(),
                    step.role().code(),
                    step.titleVi(),
                    step.order(),
                    inGroup ? Integer.toString(step.order()) : null,
                    step.state().name(),
                    step.plan().onlyIf().isEmpty()
                            ? null
                            : step.plan().onlyIf().stream()
                                    .sorted()
                                    .map(Mark::code)
                                    .toList(),
                    step.plan().certificate().name(),
                    step.plan().commitment().code(),
                    step.assignee().orElse(null),
                    times.at(step.dueAt()),
                    times.at(step.doneAt()),
                    step.isLate() ? Boolean.TRUE : null,
                    step.signatureId().orElse(null));
        }
    }

    /**
     * What comes with a new document.
     *
     * @param flow name of a signing flow; the form's own if it is left out
     * @param assignees staff code by role
     */
    @Schema(name = "DocumentMetadata")
    public record Metadata(
            @Filled @Schema(example = "TOM_TAT_HSBA") String form,
            @Filled String title,
            @Nullable String flow,
            @Nullable Map<String, String> assignees) {}

    /**
     * What comes with an addendum.
     *
     * @param reason why it comes after the record was closed
     */
    @Schema(name = "AddendumMetadata")
    public record Addendum(
            @Filled @Schema(example = "KET_QUA_XET_NGHIEM") String form,
            @Filled String title,
            @Filled String reason,
            @Nullable String flow,
            @Nullable Map<String, String> assignees) {}

    /** What comes with a correction. */
    @Schema(name = "CorrectionMetadata")
    public record Correction(@Filled String reason) {}

    /** The document with what patients confirmed of it. */
    public static DocumentWire of(SubmittedDocument document, List<PatientConfirmation> confirmed, Times times) {
        return of(document, times)
                .with(
                        confirmed.isEmpty()
                                ? null
                                : confirmed.stream()
                                        .map(each -> ConfirmationWire.of(each, times))
                                        .toList(),
                        null);
    }

    /** The document with what the caller may do with it. */
    static DocumentWire offering(SubmittedDocument document, List<String> acts, Times times) {
        return of(document, times).with(null, acts);
    }

    private DocumentWire with(@Nullable List<ConfirmationWire> confirmations, @Nullable List<String> allowed) {
        return new DocumentWire(
                id,
                recordNumber,
                form,
                title,
                format,
                state,
                sha256,
                size,
                flow,
                signatures,
                replaces,
                replacedBy,
                withdrawn,
                addendumReason,
                recordVersion,
                confirmations,
                allowed);
    }

    public static DocumentWire of(SubmittedDocument document, Times times) {
        return new DocumentWire(
                document.id(),
                document.recordNumber(),
                document.form(),
                document.title(),
                document.format().name(),
                document.state().name(),
                document.sha256().hex(),
                document.size(),
                Flow.of(document.flow(), times),
                document.signatures().stream()
                        .map(signature -> SignatureWire.of(signature, times))
                        .toList(),
                document.replaces().orElse(null),
                document.replacedBy().orElse(null),
                document.withdrawal()
                        .map(each -> new Withdrawn(
                                times.at(each.at()),
                                each.by(),
                                each.reason(),
                                each.paper().map(Digest::hex).orElse(null)))
                        .orElse(null),
                document.origin().addendumReason().orElse(null),
                document.recordVersion() == 0 ? null : document.recordVersion(),
                null,
                null);
    }
}
