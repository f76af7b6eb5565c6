package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.circumstance.DueRule;
import vn.kyluu.signing.circumstance.DueRules;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.Commitment;
import vn.kyluu.signing.flow.FlowStep;
import vn.kyluu.signing.flow.Notices;
import vn.kyluu.signing.flow.StepState;
import vn.kyluu.signing.flow.StepTemplate;
import vn.kyluu.signing.signer.CredentialKind;

/** A step of a document's flow. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class StepPart {
    /** Later than any term; PostgreSQL and Java both can tell it. */
    public static final Instant NO_TERM = Instant.parse("9999-12-31T00:00:00Z");

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

    /** Codes of marks, separated by commas; empty: always. */
    @Column(name = "only_if")
    private String onlyIf;

    @Enumerated(EnumType.STRING)
    private CredentialKind certificate;

    @Enumerated(EnumType.STRING)
    private Commitment commitment;

    /** All rules, as in the flow file. */
    @Column(name = "due_rules")
    private String dueRules;

    /** The rule that decides. */
    private @Nullable String term;

    /** Hours, separated by commas. */
    @Column(name = "remind_hours")
    private String remindHours;

    private @Nullable String tag;

    private @Nullable String assignee;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "signature_id")
    private @Nullable UUID signatureId;

    @Column(name = "notice_at")
    private @Nullable Instant noticeAt;

    /** Open, in a document that is being signed; kept so that lists find it by an index alone. */
    private boolean waits;

    /** The document's; kept for the same reason. */
    @Column(name = "department")
    private String department;

    /** When it is due, or the end of time: what lists are ordered by. */
    @Column(name = "sort_at")
    private Instant sortAt;

    /** For Hibernate. */
    protected StepPart() {}

    StepPart(FlowStep value, SubmittedDocument document) {
        fill(value, document);
    }

    final void fill(FlowStep value, SubmittedDocument document) {
        boolean opens = document.state() == DocumentState.SIGNING && value.state() == StepState.OPEN;
        Instant due = value.dueAt().orElse(null);
        if (!opens || due == null) {
            this.noticeAt = null;
        } else if (!waits || !due.equals(dueAt)) {
            this.noticeAt = Notices.of(due, value.plan().remindHoursBefore()).first();
        }
        this.waits = opens;
        this.department = document.origin().department();
        this.sortAt = due == null ? NO_TERM : due;
        this.step = value.step();
        this.role = value.role();
        this.titleVi = value.titleVi();
        this.titleEn = value.titleEn();
        this.order = value.order();
        this.state = value.state();
        this.onlyIf = value.plan().onlyIf().stream().sorted().map(Mark::code).collect(Collectors.joining(","));
        this.certificate = value.plan().certificate();
        this.commitment = value.plan().commitment();
        this.dueRules = value.plan().due().text();
        this.term = value.term().map(DueRule::text).orElse(null);
        this.remindHours =
                value.plan().remindHoursBefore().stream().map(String::valueOf).collect(Collectors.joining(","));
        this.tag = value.plan().tag().orElse(null);
        this.assignee = value.assignee().orElse(null);
        this.openedAt = value.openedAt().orElse(null);
        this.dueAt = value.dueAt().orElse(null);
        this.doneAt = value.doneAt().orElse(null);
        this.signatureId = value.signatureId().orElse(null);
    }

    FlowStep value() {
        StepTemplate plan = new StepTemplate(
                step,
                role,
                titleVi,
                titleEn,
                order,
                parts(onlyIf).map(code -> Mark.of(code).orElseThrow()).collect(Collectors.toUnmodifiableSet()),
                certificate,
                commitment,
                DueRules.of(dueRules),
                parts(remindHours).map(Integer::valueOf).toList(),
                Optional.ofNullable(tag));
        return new FlowStep(
                plan,
                state,
                Optional.ofNullable(term).map(DueRule::of),
                Optional.ofNullable(assignee),
                Optional.ofNullable(openedAt),
                Optional.ofNullable(dueAt),
                Optional.ofNullable(doneAt),
                Optional.ofNullable(signatureId));
    }

    private static Stream<String> parts(String list) {
        return list.isEmpty() ? Stream.empty() : Arrays.stream(list.split(",", -1));
    }
}
