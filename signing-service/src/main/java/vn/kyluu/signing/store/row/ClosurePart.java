package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.record.Closure;
import vn.kyluu.signing.record.ClosureState;
import vn.kyluu.signing.record.Receipt;

/** The closing of a record, without its receipts. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class ClosurePart {
    @Column(name = "closure")
    @Enumerated(EnumType.STRING)
    private ClosureState state;

    @Column(name = "manifest_id")
    private @Nullable UUID manifestId;

    @Column(name = "deposit_id")
    private @Nullable String depositId;

    @Column(name = "archive_id")
    private @Nullable String archiveId;

    @Column(name = "failure_code")
    private @Nullable String failureCode;

    @Column(name = "failure_detail")
    private @Nullable String failureDetail;

    /** For Hibernate. */
    protected ClosurePart() {}

    ClosurePart(Closure closure) {
        this.state = closure.state();
        this.manifestId = closure.manifestDocument().orElse(null);
        if (closure instanceof Closure.Delivering delivering) {
            this.depositId = delivering.depositId().orElse(null);
        }
        if (closure instanceof Closure.Archived archived) {
            this.depositId = archived.depositId();
            this.archiveId = archived.archiveId();
        }
        if (closure instanceof Closure.Failed failed) {
            this.failureCode = failed.code();
            this.failureDetail = failed.detail();
        }
    }

    Closure value(List<Receipt> receipts) {
        return switch (state) {
            case OPEN -> new Closure.Open();
            case SIGNING -> new Closure.Signing(manifest());
            case DELIVERING -> new Closure.Delivering(manifest(), Optional.ofNullable(depositId));
            case ARCHIVED ->
                new Closure.Archived(
                        manifest(), Objects.requireNonNull(depositId), Objects.requireNonNull(archiveId), receipts);
            case FAILED ->
                new Closure.Failed(
                        manifest(), Objects.requireNonNull(failureCode), Objects.requireNonNull(failureDetail));
        };
    }

    private UUID manifest() {
        return Objects.requireNonNull(manifestId);
    }
}
