package vn.kyluu.archive.ingest;

import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.work.UnitOfWork;

/** What became of a deposit. */
public final class ReadDeposit {
    private final Deposits deposits;
    private final Records records;
    private final UnitOfWork work;

    /** A use case over these parts. */
    public ReadDeposit(Deposits deposits, Records records, UnitOfWork work) {
        this.deposits = deposits;
        this.records = records;
        this.work = work;
    }

    /**
     * The deposit as it is now.
     *
     * @throws DepositConflict if there is none
     */
    public Status read(UUID depositId) {
        return work.<Status>carryOut(() -> {
            Deposit deposit = deposits.byId(depositId)
                    .orElseThrow(() -> new DepositConflict(DepositConflict.Reason.NO_SUCH_DEPOSIT, Optional.empty()));
            return new Status(
                    deposit, deposit.archiveId().flatMap(records::byId).map(ArchivedRecord::custody), false);
        });
    }

    /**
     * A deposit and how its record is kept now.
     *
     * @param custody empty if the deposit was refused
     * @param isNew true if this very call has taken it in or refused it
     */
    public record Status(Deposit deposit, Optional<Custody> custody, boolean isNew) {
        /** RECEIVED, REPLICATED, ARCHIVED or REFUSED. */
        public String state() {
            return custody.map(Custody::state).orElse("REFUSED");
        }
    }
}
