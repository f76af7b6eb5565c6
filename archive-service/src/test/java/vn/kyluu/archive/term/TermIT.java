package vn.kyluu.archive.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.retention.Circumstance;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.rulebook.PolicyFiles;
import vn.kyluu.archive.store.JpaTerms;
import vn.kyluu.archive.store.Postgres;
import vn.kyluu.archive.store.Shelf;
import vn.kyluu.archive.timekeeping.ClockDoubt;
import vn.kyluu.archive.timekeeping.Hands;
import vn.kyluu.archive.timekeeping.InMemoryTimeMarks;
import vn.kyluu.archive.timekeeping.TrustedTime;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.ObjectLock.Mode;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.wire.RegisterCsv;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditEntry;

/** R1 to R6, with the facility's own policies and the books in a real database. */
class TermIT {
    private static final Caller ONE = new Caller("HS001", "req-1");
    private static final Caller TWO = new Caller("GD001", "req-2");
    private static final Instant END_OF_2036 = Instant.parse("2036-12-31T17:00:00Z");
    private static final Instant END_OF_2056 = Instant.parse("2056-12-31T17:00:00Z");
    private final Hands clock = new Hands("2026-11-20T02:00:00Z");
    private final InMemoryVault a = new InMemoryVault("A");
    private final InMemoryVault b = new InMemoryVault("B");
    private final Shelf shelf = new Shelf(a, b, clock);
    private final JpaTerms terms = new JpaTerms(shelf.database);
    private final PolicyBook policies = new PolicyFiles().read(Path.of("..", "retention-policies"));
    private final TrustedTime time =
            new TrustedTime(shelf.twin, new InMemoryTimeMarks(clock), shelf.database, shelf.audit, clock);
    private final LearnCircumstances learn =
            new LearnCircumstances(terms, policies, shelf.protect, shelf.database, shelf.audit, clock, Postgres.ZONE);
    private final ChangeTerm change =
            new ChangeTerm(terms, policies, shelf.protect, shelf.database, shelf.audit, clock, Postgres.ZONE);
    private final KeepLocksAhead ahead = new KeepLocksAhead(terms, policies, time, shelf.database, Postgres.ZONE);
    private ArchivedRecord record;

    @BeforeEach
    void keepAnOrdinaryRecord() {
        a.tellTimeBy(clock);
        b.tellTimeBy(clock);
        record = keep("HS-1", Set.of());
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private ArchivedRecord keep(String number, Set<Circumstance> circumstances) {
        RetentionTerm term = policies.termOf(circumstances, LocalDate.of(2026, 11, 20));
        ObjectLock lock = LockDates.first(term, policies.locksOf(term.classCode()), clock.instant(), Postgres.ZONE);
        ArchivedRecord kept = shelf.keep(number, term, lock);
        shelf.database.carryOut(() -> {
            terms.change(kept.archiveId(), circumstances, term, lock.retainUntil());
            terms.coolUntil(kept.archiveId(), clock.instant().plus(Duration.ofDays(3)));
        });
        return kept;
    }

    @Test
    void locksForAFewDaysSoThatAMistakeCanBeUndoneThenForGood() {
        assertThat(locks(a, record)).containsOnly(new ObjectLock(Mode.GOVERNANCE, END_OF_2036));
        assertThat(ahead.endCoolingOff()).isZero();

        clock.forward(Duration.ofDays(3));
        assertThat(ahead.endCoolingOff()).isEqualTo(8);
        shelf.protect.round();

        assertThat(locks(a, record)).containsOnly(new ObjectLock(Mode.COMPLIANCE, END_OF_2036));
        assertThat(locks(b, record)).containsOnly(new ObjectLock(Mode.COMPLIANCE, END_OF_2036));
        assertThat(ahead.endCoolingOff()).isZero();
        assertThat(shelf.protect.round()).isZero();
    }

    @Test
    void makesTheTermLongerAtBothSitesWhenADeathBecomesKnownLater() {
        RetentionTerm term = learn.learn(record.archiveId(), Set.of(Circumstance.DEATH), "giấy báo tử", ONE);

        assertThat(term.classCode()).isEqualTo("TU_VONG");
        assertThat(term.until()).contains(LocalDate.of(2056, 12, 31));
        assertThat(locks(a, record)).allMatch(lock -> lock.retainUntil().equals(END_OF_2056));
        assertThat(locks(b, record)).allMatch(lock -> lock.retainUntil().equals(END_OF_2056));
        ArchivedRecord now = now(record);
        assertThat(now.term()).isEqualTo(term);
        assertThat(now.head().circumstances()).containsExactly(Circumstance.DEATH);
        assertThat(acts(record)).contains(Act.RETAIN);
    }

    @Test
    void neverMakesATermShorterByWhatIsLearnt() {
        learn.learn(record.archiveId(), Set.of(Circumstance.DEATH), "giấy báo tử", ONE);

        RetentionTerm after =
                learn.learn(record.archiveId(), Set.of(Circumstance.OCCUPATIONAL_ACCIDENT), "biên bản", ONE);

        assertThat(after.classCode()).isEqualTo("TU_VONG");
        assertThat(now(record).head().circumstances())
                .containsExactlyInAnyOrder(Circumstance.DEATH, Circumstance.OCCUPATIONAL_ACCIDENT);
    }

    @Test
    void owesTheLongerLockToASiteThatIsAwayAndBlamesItForNothing() {
        b.goAway(true);
        learn.learn(record.archiveId(), Set.of(Circumstance.DEATH), "giấy báo tử", ONE);
        b.goAway(false);

        assertThat(locks(b, record)).allMatch(lock -> lock.retainUntil().equals(END_OF_2036));
        assertThat(shelf.database.<List<vn.kyluu.archive.fixity.Copy>>carryOut(
                        () -> shelf.copies.due("B", clock.instant().plusSeconds(1), 10)))
                .allMatch(copy -> copy.lock().retainUntil().equals(END_OF_2036));
        assertThat(shelf.protect.round()).isEqualTo(4);
        assertThat(locks(b, record)).allMatch(lock -> lock.retainUntil().equals(END_OF_2056));
    }

    @Test
    void locksWhatIsKeptForEverTenYearsAheadAgainAndAgain() {
        ArchivedRecord forEver = keep("HS-2", Set.of(Circumstance.INCIDENT));
        assertThat(forEver.term().until()).isEmpty();
        assertThat(year(forEver)).isEqualTo(2036);

        for (int month = 0; month < 11; month++) {
            clock.forward(Duration.ofDays(30));
            ahead.roll();
        }
        assertThat(year(forEver)).as("not before a year has passed").isEqualTo(2036);
        for (int month = 0; month < 3; month++) {
            clock.forward(Duration.ofDays(30));
            ahead.roll();
        }
        shelf.protect.round();

        assertThat(year(forEver)).isEqualTo(2037);
        assertThat(locks(a, record)).allMatch(lock -> lock.retainUntil().equals(END_OF_2036));
    }

    @Test
    void movesNoLockByAClockThatJumped() {
        keep("HS-2", Set.of(Circumstance.INCIDENT));
        ahead.endCoolingOff();
        clock.forward(Duration.ofDays(365 * 30));

        assertThatThrownBy(ahead::roll).isInstanceOf(ClockDoubt.class);
        assertThatThrownBy(ahead::endCoolingOff).isInstanceOf(ClockDoubt.class);
    }

    @Test
    void makesATermShorterOnlyByTwoPersonsAndNotBelowTheLocks() {
        ArchivedRecord forEver = keep("HS-2", Set.of(Circumstance.INCIDENT));
        clock.forward(Duration.ofDays(3));
        ahead.endCoolingOff();
        shelf.protect.round();

        assertThatThrownBy(() -> change.propose(forEver.archiveId(), "TU_VONGG", "gõ nhầm", ONE))
                .extracting("reason")
                .isEqualTo(TermRefusal.Reason.NO_SUCH_CLASS);
        TermChange proposed = change.propose(forEver.archiveId(), "TU_VONG", "không phải sự cố", ONE);
        assertThat(now(forEver).term().until()).isEmpty();
        assertThatThrownBy(() -> change.approve(proposed.id(), ONE))
                .extracting("reason")
                .isEqualTo(TermRefusal.Reason.SAME_PERSON);

        change.approve(proposed.id(), TWO);
        shelf.protect.round();

        assertThat(now(forEver).term().until()).contains(LocalDate.of(2056, 12, 31));
        assertThat(year(forEver)).isEqualTo(2056);
        assertThatThrownBy(() -> change.approve(proposed.id(), TWO))
                .extracting("reason")
                .isEqualTo(TermRefusal.Reason.TERM_CHANGED_MEANWHILE);
        assertThatThrownBy(() -> change.propose(forEver.archiveId(), "THONG_THUONG", "ngắn hơn khóa", ONE))
                .extracting("reason")
                .isEqualTo(TermRefusal.Reason.TERM_BELOW_LOCK);
    }

    @Test
    void learnsNothingOfARecordThatIsNotThere() {
        assertThatThrownBy(() -> learn.learn(UUID.randomUUID(), Set.of(Circumstance.DEATH), "x", ONE))
                .isInstanceOf(RecordRefusal.class);
    }

    @Test
    void tellsTheRegisterOfAllClassesAsATableToo() {
        keep("HS-2", Set.of(Circumstance.DEATH));
        ReadRegister.Register register =
                new ReadRegister(terms, policies, shelf.database, shelf.audit, clock, Postgres.ZONE).read(ONE);

        assertThat(register.lines()).hasSize(policies.policies().size());
        assertThat(register.lines())
                .filteredOn(line -> line.policy().code().equals("TU_VONG"))
                .extracting(ReadRegister.Line::count)
                .containsExactly(new Terms.Count(
                        1, 0, Optional.of(LocalDate.of(2056, 12, 31)), Optional.of(LocalDate.of(2056, 12, 31))));
        String csv = RegisterCsv.of(register);
        assertThat(csv.lines()).hasSize(1 + policies.policies().size());
        assertThat(csv)
                .startsWith("\uFEFF\"Mã loại\"")
                .contains("\"vĩnh viễn\"")
                .contains("\"2056-12-31\"");
    }

    private int year(ArchivedRecord kept) {
        List<Integer> years = locks(a, kept).stream()
                .map(lock -> lock.retainUntil()
                        .minusSeconds(1)
                        .atOffset(ZoneOffset.UTC)
                        .getYear())
                .distinct()
                .toList();
        assertThat(years).hasSize(1);
        return years.get(0);
    }

    private List<ObjectLock> locks(Vault vault, ArchivedRecord kept) {
        return shelf.keys(kept).stream()
                .map(key -> vault.stat(key).orElseThrow().lock())
                .toList();
    }

    private ArchivedRecord now(ArchivedRecord kept) {
        return shelf.database.<ArchivedRecord>carryOut(
                () -> shelf.records.byId(kept.archiveId()).orElseThrow());
    }

    private List<Act> acts(ArchivedRecord kept) {
        return shelf.database.<List<AuditEntry>>carryOut(() -> shelf.audit.about(kept.subject())).stream()
                .map(entry -> entry.event().act())
                .toList();
    }
}
