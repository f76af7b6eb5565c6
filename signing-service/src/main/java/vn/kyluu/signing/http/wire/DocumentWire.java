package vn.kyluu.signing.http.wire;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowStep;
import vn.kyluu.signing.flow.SigningFlow;

/**
 * A document and how far its signing has come.
 *
 * @param sha256 digest of its bytes with all signatures so far
 * @param size of these bytes
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
        @Nullable UUID replacedBy) {

    /** Who signs, in which order. */
    @Schema(name = "Flow")
    public record Flow(String name, int version, List<Step> steps) {
        static Flow of(SigningFlow flow, Times times) {
            return new Flow(
                    flow.name(),
                    flow.version(),
                    flow.steps().stream().map(step -> Step.of(step, times)).toList());
        }
    }

    /** One turn in the order. */
    @Schema(name = "Step")
    public record Step(
            String step,
            String role,
            String title,
            int order,

            @Schema(enumeration = {"WAITING", "OPEN", "DONE", "SKIPPED"})
            String state,

            @Nullable String assignee,
            @Nullable OffsetDateTime dueAt,
            @Nullable UUID signatureId) {
        static Step of(FlowStep step, Times times) {
            return new Step(
                    step.step(),
                    step.role().code(),
                    step.titleVi(),
                    step.order(),
                    step.state().name(),
                    step.assignee().orElse(null),
                    times.at(step.dueAt()),
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

    /** What comes with a correction. */
    @Schema(name = "CorrectionMetadata")
    public record Correction(@Filled String reason) {}

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
                document.replacedBy().orElse(null));
    }
}
