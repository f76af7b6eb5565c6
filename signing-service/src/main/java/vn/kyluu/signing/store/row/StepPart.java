package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.flow.FlowStep;
import vn.kyluu.signing.flow.StepState;

/** A step of a document's flow. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class StepPart {
    private String step;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "title_vi")
    private String titleVi;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "step_order")
    private int order;

    @Enumerated(EnumType.STRING)
    private StepState state;

    @Column(name = "within_seconds")
    private @Nullable Long withinSeconds;

    private @Nullable String assignee;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "signature_id")
    private @Nullable UUID signatureId;

    /** For Hibernate. */
    protected StepPart() {}

    StepPart(FlowStep value) {
        fill(value);
    }

    final void fill(FlowStep value) {
        this.step = value.step();
        this.role = value.role();
        this.titleVi = value.titleVi();
        this.titleEn = value.titleEn();
        this.order = value.order();
        this.state = value.state();
        this.withinSeconds = value.within().map(Duration::toSeconds).orElse(null);
        this.assignee = value.assignee().orElse(null);
        this.openedAt = value.openedAt().orElse(null);
        this.dueAt = value.dueAt().orElse(null);
        this.signatureId = value.signatureId().orElse(null);
    }

    FlowStep value() {
        return new FlowStep(
                step,
                role,
                titleVi,
                titleEn,
                order,
                state,
                Optional.ofNullable(withinSeconds).map(Duration::ofSeconds),
                Optional.ofNullable(assignee),
                Optional.ofNullable(openedAt),
                Optional.ofNullable(signatureId));
    }
}
