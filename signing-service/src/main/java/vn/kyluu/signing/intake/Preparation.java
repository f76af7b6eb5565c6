package vn.kyluu.signing.intake;

import java.util.List;
import vn.kyluu.ades.creation.CreationRefusal;
import vn.kyluu.ades.creation.FieldPlan;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.creation.XadesCreation;
import vn.kyluu.ades.creation.XmlPlacement;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.screening.PdfScreening;
import vn.kyluu.ades.screening.ScreeningRefusal;
import vn.kyluu.ades.screening.XmlScreening;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.DocumentFormat;
import vn.kyluu.signing.flow.FlowTemplate;
import vn.kyluu.signing.flow.StepTemplate;

/** Looks at bytes and makes them ready for their signatures (R1, R2, R3). Safe for many threads. */
public final class Preparation {
    private final ContentType types = new ContentType();
    private final PdfScreening pdfScreening;
    private final XmlScreening xmlScreening;
    private final PadesPreparation fields;
    private final XadesCreation tags = new XadesCreation();

    public Preparation(PdfScreening pdfScreening, XmlScreening xmlScreening, PadesPreparation fields) {
        this.pdfScreening = pdfScreening;
        this.xmlScreening = xmlScreening;
        this.fields = fields;
    }

    Ready prepare(Octets content, FlowTemplate flow) {
        if (content.size() == 0) {
            throw new IntakeRefusal(IntakeRefusal.Reason.EMPTY_DOCUMENT);
        }
        DocumentFormat format =
                types.of(content).orElseThrow(() -> new IntakeRefusal(IntakeRefusal.Reason.TYPE_NOT_ACCEPTED));
        try {
            return switch (format) {
                case PDF -> {
                    pdfScreening.screen(content);
                    yield new Ready(format, withFields(content, flow));
                }
                case XML -> {
                    xmlScreening.screen(content);
                    flow.steps().stream()
                            .flatMap(step -> step.tag().stream())
                            .forEach(tag -> tags.requireTag(content, new XmlPlacement.InTag(tag)));
                    yield new Ready(format, content);
                }
            };
        } catch (ScreeningRefusal refusal) {
            throw IntakeRefusal.of(refusal);
        } catch (CreationRefusal refusal) {
            throw switch (refusal.reason()) {
                case ANCHOR_MISSING, PLACE_UNUSABLE, TAG_MISSING ->
                    new IntakeRefusal(IntakeRefusal.Reason.PLACE_NOT_FOUND);
                default -> refusal;
            };
        }
    }

    private Octets withFields(Octets pdf, FlowTemplate flow) {
        List<List<StepTemplate>> groups = flow.groups();
        return fields.withFields(
                pdf,
                flow.steps().stream()
                        // a patient confirms beside the document
                        .filter(step -> step.role() != Role.PATIENT)
                        .map(step -> new FieldPlan(step.step(), caption(step), flow.placeOf(step)))
                        .toList(),
                groups.get(groups.size() - 1).size() == 1);
    }

    /** An empty box of a step that the record did not demand must not look like a hole. */
    private static String caption(StepTemplate step) {
        return step.onlyIf().isEmpty() ? step.titleVi() : step.titleVi() + " (nếu cần)";
    }

    /** Bytes that can be signed. */
    record Ready(DocumentFormat format, Octets bytes) {}
}
