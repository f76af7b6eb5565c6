package vn.kyluu.signing.http.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.circumstance.DueRule;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.flow.FlowTemplate;
import vn.kyluu.signing.flow.StepTemplate;

/** A flow as the facility laid it down. */
@Schema(name = "FlowTemplate")
public record FlowWire(
        String name, int version, String title, List<String> forms, String legalBasis, List<Step> steps) {

    /**
     * One step; equal orders are signed in parallel.
     *
     * @param onlyIf marks of the record of which one must hold; left out: always needed
     * @param tag of an XML document that takes the signature; left out: its root
     * @param due rules such as {@code 24 h from admission if emergency}; the first that fits decides
     */
    @Schema(name = "StepTemplate")
    public record Step(
            String step,
            String role,
            String title,
            int order,
            @Nullable List<String> onlyIf,
            String certificate,
            String commitment,
            List<String> due,
            @Nullable String tag) {
        static Step of(StepTemplate step) {
            return new Step(
                    step.step(),
                    step.role().code(),
                    step.titleVi(),
                    step.order(),
                    step.onlyIf().isEmpty()
                            ? null
                            : step.onlyIf().stream().sorted().map(Mark::code).toList(),
                    step.certificate().name(),
                    step.commitment().code(),
                    step.due().rules().stream().map(DueRule::text).toList(),
                    step.tag().orElse(null));
        }
    }

    /** All of them. */
    @Schema(name = "FlowBook")
    public record Book(List<FlowWire> items) {}

    public static FlowWire of(FlowTemplate flow) {
        return new FlowWire(
                flow.name(),
                flow.version(),
                flow.titleVi(),
                flow.forms().stream().sorted().toList(),
                flow.legalBasis(),
                flow.steps().stream().map(Step::of).toList());
    }
}
