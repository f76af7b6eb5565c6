package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.deposit.Deposit;
import vn.kyluu.signing.deposit.DepositStage;

/** A hand-over in the outbox. */
@Entity
@Table(name = "deposit")
@SuppressWarnings("NullAway.Init")
public class DepositRow {
    @Id
    private UUID id;

    @Column(name = "record_number")
    private String recordNumber;

    @Column(name = "manifest_id")
    private UUID manifestId;

    @Enumerated(EnumType.STRING)
    private DepositStage stage;

    @Column(name = "deposit_id")
    private @Nullable String depositId;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "last_problem")
    private @Nullable String lastProblem;

    /** For Hibernate. */
    protected DepositRow() {}

    public DepositRow(Deposit deposit) {
        this.id = deposit.id();
        this.recordNumber = deposit.recordNumber();
        this.manifestId = deposit.manifest();
        fill(deposit);
    }

    public final void fill(Deposit deposit) {
        this.stage = deposit.stage();
        this.depositId = deposit.depositId().orElse(null);
        this.attempts = deposit.attempts();
        this.nextAttemptAt = deposit.nextAttemptAt();
        this.lastProblem = deposit.lastProblem().orElse(null);
    }

    public void putOff(Instant until) {
        this.nextAttemptAt = until;
    }

    public Deposit value() {
        return new Deposit(
                id,
                recordNumber,
                manifestId,
                stage,
                Optional.ofNullable(depositId),
                attempts,
                nextAttemptAt,
                Optional.ofNullable(lastProblem));
    }
}
