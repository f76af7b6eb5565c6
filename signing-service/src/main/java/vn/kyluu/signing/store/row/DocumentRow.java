package vn.kyluu.signing.store.row;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.document.DocumentFormat;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.Origin;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.document.Withdrawal;
import vn.kyluu.signing.flow.FlowStep;
import vn.kyluu.signing.flow.SigningFlow;

/** A document with its steps and signatures. */
@Entity
@Table(name = "document")
@SuppressWarnings("NullAway.Init")
public class DocumentRow {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "record_number")
    private String recordNumber;

    private String form;
    private String title;

    @Enumerated(EnumType.STRING)
    private DocumentFormat format;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    private byte[] sha256;
    private long size;

    @Column(name = "flow_name")
    private String flowName;

    @Column(name = "flow_version")
    private int flowVersion;

    @Column(name = "submitted_by")
    private String submittedBy;

    private String department;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "correction_reason")
    private @Nullable String correctionReason;

    @Column(name = "addendum_reason")
    private @Nullable String addendumReason;

    @Column(name = "record_version")
    private int recordVersion;

    private @Nullable UUID replaces;

    @Column(name = "replaced_by")
    private @Nullable UUID replacedBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "withdrawn_for")
    private @Nullable String withdrawnFor;

    @Column(name = "withdrawal_paper")
    private byte @Nullable [] withdrawalPaper;

    @Column(name = "lacks_timestamp")
    private boolean lacksTimestamp;

    @ElementCollection
    @CollectionTable(name = "flow_step", joinColumns = @JoinColumn(name = "document_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 50)
    private List<StepPart> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "signature", joinColumns = @JoinColumn(name = "document_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 50)
    private List<SignaturePart> signatures = new ArrayList<>();

    /** For Hibernate. */
    protected DocumentRow() {}

    public DocumentRow(SubmittedDocument document) {
        this.id = document.id();
        this.recordNumber = document.recordNumber();
        this.form = document.form();
        this.title = document.title();
        this.format = document.format();
        this.flowName = document.flow().name();
        this.flowVersion = document.flow().version();
        this.submittedBy = document.origin().submittedBy();
        this.department = document.origin().department();
        this.submittedAt = document.origin().submittedAt();
        this.correctionReason = document.origin().correctionReason().orElse(null);
        this.addendumReason = document.origin().addendumReason().orElse(null);
        this.replaces = document.replaces().orElse(null);
        fill(document);
    }

    public long version() {
        return version;
    }

    /** Takes over what may change. */
    public final void fill(SubmittedDocument document) {
        this.state = document.state();
        this.sha256 = Sha256.of(document.sha256());
        this.size = document.size();
        this.replacedBy = document.replacedBy().orElse(null);
        this.withdrawnAt = document.withdrawal().map(Withdrawal::at).orElse(null);
        this.withdrawnBy = document.withdrawal().map(Withdrawal::by).orElse(null);
        this.withdrawnFor = document.withdrawal().map(Withdrawal::reason).orElse(null);
        this.withdrawalPaper =
                document.withdrawal().flatMap(Withdrawal::paper).map(Sha256::of).orElse(null);
        this.recordVersion = document.recordVersion();
        this.lacksTimestamp = document.signatures().stream().anyMatch(Signature::lacksTimestamp);
        List<FlowStep> steppedTo = document.flow().steps();
        for (int i = 0; i < steppedTo.size(); i++) {
            if (i < steps.size()) {
                steps.get(i).fill(steppedTo.get(i), document);
            } else {
                steps.add(new StepPart(steppedTo.get(i), document));
            }
        }
        List<Signature> signed = document.signatures();
        for (int i = 0; i < signed.size(); i++) {
            if (i < signatures.size()) {
                signatures.get(i).fill(signed.get(i));
            } else {
                signatures.add(new SignaturePart(signed.get(i)));
            }
        }
    }

    public SubmittedDocument value() {
        return new SubmittedDocument(
                id,
                recordNumber,
                form,
                title,
                format,
                state,
                Sha256.digest(sha256),
                size,
                new SigningFlow(
                        flowName,
                        flowVersion,
                        steps.stream().map(StepPart::value).toList()),
                signatures.stream().map(SignaturePart::value).toList(),
                new Origin(
                        submittedBy,
                        department,
                        submittedAt,
                        Optional.ofNullable(correctionReason),
                        Optional.ofNullable(addendumReason)),
                Optional.ofNullable(replaces),
                Optional.ofNullable(replacedBy),
                Optional.ofNullable(withdrawnAt)
                        .map(at -> new Withdrawal(
                                at,
                                Objects.requireNonNull(withdrawnBy),
                                Objects.requireNonNull(withdrawnFor),
                                Optional.ofNullable(withdrawalPaper).map(Sha256::digest))),
                recordVersion,
                version);
    }
}
