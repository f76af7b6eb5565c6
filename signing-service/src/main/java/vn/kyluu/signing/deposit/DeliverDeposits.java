package vn.kyluu.signing.deposit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kyluu.ades.augmentation.RevocationOutage;
import vn.kyluu.ades.timestamp.TimestampOutage;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.Closure;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Moves hand-overs forward; to be called again and again, by as many instances as there are. */
public final class DeliverDeposits {
    private static final Actor SERVICE = Actor.service("signing-service");
    /** Longer than any delivery takes; after it, one that a crash left behind is taken up again (R2). */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int AT_ONCE = 50;

    private final UnitOfWork units;
    private final Deposits deposits;
    private final Records records;
    private final Packing packing;
    private final ArchiveDepot depot;
    private final Clock clock;
    private final Journal journal;

    public DeliverDeposits(
            UnitOfWork units,
            Deposits deposits,
            Records records,
            Packing packing,
            ArchiveDepot depot,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.deposits = deposits;
        this.records = records;
        this.packing = packing;
        this.depot = depot;
        this.clock = clock;
        this.journal = journal;
    }

    /** Takes up to 50 that are due, one after the other, and tells how many got an answer from the archive. */
    public int deliver() {
        int answered = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            Instant now = clock.instant();
            Optional<Deposit> due = units.call(() -> deposits.claim(now, now.plus(LEASE)));
            if (due.isEmpty()) {
                return answered;
            }
            answered += deliver(due.get()) ? 1 : 0;
        }
        return answered;
    }

    private boolean deliver(Deposit deposit) {
        try {
            DepositAnswer answer = deposit.depositId().isPresent()
                    ? depot.ask(deposit.depositId().get())
                    : depot.deposit(packing.pack(deposit));
            units.run(() -> keep(deposit, answer));
            return true;
        } catch (ArchiveOutage outage) {
            postpone(deposit, outage.code());
        } catch (TimestampOutage outage) {
            postpone(deposit, "timestamp-outage");
        } catch (RevocationOutage outage) {
            postpone(deposit, "revocation-outage");
        } catch (Collision collision) {
            postpone(deposit, "record-changed");
        }
        return false;
    }

    private void postpone(Deposit deposit, String problem) {
        units.run(() -> deposits.save(deposit.postponed(problem, clock.instant())));
    }

    private void keep(Deposit deposit, DepositAnswer answer) {
        Instant now = clock.instant();
        switch (answer.state()) {
            case RECEIVED, REPLICATED -> {
                deposits.save(deposit.sent(answer.depositId(), now));
                if (deposit.depositId().isEmpty()) {
                    close(deposit, new Closure.Delivering(deposit.manifest(), Optional.of(answer.depositId())));
                    write(deposit, Act.DEPOSIT, "OK", answer);
                }
            }
            case ARCHIVED -> {
                deposits.save(deposit.ended(DepositStage.DONE, answer.depositId(), now));
                Closure.Archived archived = new Closure.Archived(
                        deposit.manifest(),
                        answer.depositId(),
                        answer.archiveId().orElse(""),
                        answer.receipts());
                MedicalRecord record = records.lock(deposit.recordNumber()).orElseThrow();
                records.save(record.archived(archived, packing.manifestDigest(deposit)));
                write(deposit, Act.ARCHIVE, "OK", answer);
            }
            case REFUSED -> {
                String code = answer.refusalCode().orElse("refused");
                deposits.save(deposit.ended(DepositStage.FAILED, answer.depositId(), now));
                close(
                        deposit,
                        new Closure.Failed(
                                deposit.manifest(), code, answer.refusalDetail().orElse("")));
                write(deposit, Act.REFUSE, code, answer);
            }
        }
    }

    private void close(Deposit deposit, Closure closure) {
        records.save(records.lock(deposit.recordNumber()).orElseThrow().with(closure));
    }

    private void write(Deposit deposit, Act act, String outcome, DepositAnswer answer) {
        Map<String, String> details = new TreeMap<>();
        details.put("deposit", answer.depositId());
        answer.archiveId().ifPresent(id -> details.put("archive", id));
        answer.receipts().forEach(receipt -> details.put("site " + receipt.site(), receipt.sha256()));
        journal.note(SERVICE, act, "record:" + deposit.recordNumber(), outcome, details);
    }
}
