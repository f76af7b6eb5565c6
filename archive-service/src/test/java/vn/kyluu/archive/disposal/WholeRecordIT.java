package vn.kyluu.archive.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.archive.hold.Hold;
import vn.kyluu.archive.hold.HoldRefusal;
import vn.kyluu.archive.hold.LiftHold;
import vn.kyluu.archive.hold.PlaceHold;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.retention.Circumstance;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.rulebook.PolicyFiles;
import vn.kyluu.archive.store.JpaDisposals;
import vn.kyluu.archive.store.JpaTerms;
import vn.kyluu.archive.store.Postgres;
import vn.kyluu.archive.store.Shelf;
import vn.kyluu.archive.term.ChangeTerm;
import vn.kyluu.archive.term.JoinVersions;
import vn.kyluu.archive.term.LearnCircumstances;
import vn.kyluu.archive.term.TermChange;
import vn.kyluu.archive.timekeeping.Hands;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.StoredObject;
import vn.kyluu.archive.verification.LookUpCode;
import vn.kyluu.archive.work.Caller;

/** Holds, facts, terms and disposals reach every version of a record (hold R5, term R7, disposal R8). */
class WholeRecordIT {
    private static final Caller ONE = new Caller("HS001", "req-1");
    private static final Caller TWO = new Caller("HS002", "req-2");
    private static final Caller DIRECTOR = new Caller("GD001", "req-3");
    private static final Instant END_OF_2036 = Instant.parse("2036-12-31T17:00:00Z");
    private final Hands clock = new Hands("2037-01-02T02:00:00Z");
    private final InMemoryVault a = new InMemoryVault("A");
    private final InMemoryVault b = new InMemoryVault("B");
    private final Shelf shelf = new Shelf(a, b, clock);
    private final JpaTerms terms = new JpaTerms(shelf.database);
    private final DisposalDesk desk = new DisposalDesk(shelf, a, b, clock, clock, new Stopwatch());
    private final JpaDisposals disposals = desk.disposals;
    private final PolicyBook policies = new PolicyFiles().read(Path.of("..", "retention-policies"));
    private final PlaceHold hold =
            new PlaceHold(shelf.holds, shelf.records, shelf.protect, shelf.database, shelf.audit, clock);
    private final LiftHold lift = new LiftHold(shelf.holds, shelf.protect, shelf.database, shelf.audit, clock);
    private final LearnCircumstances learn =
            new LearnCircumstances(terms, policies, shelf.protect, shelf.database, shelf.audit, clock, Postgres.ZONE);
    private final ChangeTerm change =
            new ChangeTerm(terms, policies, shelf.protect, shelf.database, shelf.audit, clock, Postgres.ZONE);
    private final ProposeDisposal propose = desk.propose;
    private final ApproveDisposal approve = desk.approve;
    private final CarryOutDisposal carryOut = desk.carryOut;
    private ArchivedRecord first;
    private ArchivedRecord second;

    @BeforeEach
    void keepTwoVersionsOfOneRecord() {
        a.tellTimeBy(clock);
        b.tellTimeBy(clock);
        first = shelf.keep("HS-1", term(2036), lock(END_OF_2036));
        second = shelf.keepNext(first, term(2036), lock(END_OF_2036));
        shelf.keep("HS-2", term(2036), lock(END_OF_2036));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private static RetentionTerm term(int year) {
        return new RetentionTerm("THONG_THUONG", "TT 33", "n", "V2-", Optional.of(LocalDate.of(year, 12, 31)));
    }

    private static ObjectLock lock(Instant until) {
        return new ObjectLock(ObjectLock.Mode.COMPLIANCE, until);
    }

    @Test
    void holdsAllVersionsWhicheverIsNamedAndThoseThatComeLater() {
        Hold placed = hold.place(order(first), ONE);
        assertThat(held(first)).containsOnly(true);
        assertThat(held(second)).containsOnly(true);

        ArchivedRecord third = shelf.keepNext(second, term(2036), lock(END_OF_2036));
        assertThat(held(third)).containsOnly(false);
        shelf.protect.round();
        assertThat(held(third)).as("told by the timer").containsOnly(true);
        assertThatThrownBy(() -> propose(third)).extracting("reason").isEqualTo(DisposalRefusal.Reason.RECORD_ON_HOLD);

        lift.lift(placed.id(), "xong", ONE);
        assertThat(held(first)).containsOnly(false);
        assertThat(held(third)).containsOnly(false);
    }

    @Test
    void learnsAFactOfOneVersionForAllAndLocksThemAlike() {
        learn.learn(first.archiveId(), Set.of(Circumstance.DEATH), "tử vong sau ra viện", ONE);

        assertThat(kept(second).term().classCode()).isEqualTo("TU_VONG");
        assertThat(kept(second).term()).isEqualTo(kept(first).term());
        assertThat(kept(second).head().circumstances()).containsExactly(Circumstance.DEATH);
        // the sample's newest closing is on 20 November 2027 in Việt Nam
        Instant until = Instant.parse("2057-12-31T17:00:00Z");
        assertThat(locks(first)).containsOnly(until);
        assertThat(locks(second)).containsOnly(until);
    }

    @Test
    void givesAnEarlierVersionTheTermOfALaterOne() {
        ArchivedRecord third = shelf.keepNext(second, term(2044), lock(Instant.parse("2044-12-31T17:00:00Z")));
        shelf.database.carryOut(
                () -> new JoinVersions(terms, policies, Postgres.ZONE).with(third.archiveId(), clock.instant()));
        shelf.protect.round();

        // a death of 2026, counted from the closing of 2028
        assertThat(kept(first).term().until()).contains(LocalDate.of(2058, 12, 31));
        assertThat(locks(first)).containsOnly(Instant.parse("2058-12-31T17:00:00Z"));
        assertThatThrownBy(() -> propose(first)).extracting("reason").isEqualTo(DisposalRefusal.Reason.TERM_NOT_ENDED);
    }

    @Test
    void changesTheTermOfAllVersionsByTwoPersons() {
        TermChange proposed = change.propose(second.archiveId(), "TU_VONG", "theo yêu cầu", ONE);
        change.approve(proposed.id(), TWO);

        assertThat(kept(first).term().classCode()).isEqualTo("TU_VONG");
        assertThat(locks(first)).isEqualTo(locks(second));
        assertThat(shelf.database.<List<TermChange>>carryOut(() -> terms.of(first.archiveId())))
                .hasSize(1);
    }

    @Test
    void destroysAllVersionsTogetherAndSaysSoByTheCodeOfAny() {
        Disposal proposed = propose(second);
        assertThat(proposed.items()).extracting(Disposal.Item::recordVersion).containsExactlyInAnyOrder(1, 2);
        carryOut(proposed);

        for (ArchivedRecord gone : List.of(first, second)) {
            assertThat(shelf.keys(gone)).isEmpty();
            ArchivedRecord found = new LookUpCode(shelf.records, shelf.database, shelf.audit, clock)
                    .lookUp(gone.code().printed(), new Caller(Caller.PUBLIC, "r"));
            assertThat(found.custody()).isInstanceOfSatisfying(Custody.Destroyed.class, destroyed -> {
                assertThat(destroyed.tombstone().minutes()).isEqualTo(proposed.id());
                assertThat(destroyed.tombstone().destroyedAt()).contains(clock.instant());
                assertThat(destroyed.tombstone().byMistake()).isFalse();
            });
        }
        assertThatThrownBy(() -> hold.place(order(first), ONE))
                .extracting("reason")
                .isEqualTo(HoldRefusal.Reason.HOLD_TOO_LATE);
        assertThatThrownBy(() -> learn.learn(first.archiveId(), Set.of(Circumstance.DEATH), "muộn", ONE))
                .isInstanceOfSatisfying(
                        RecordRefusal.class,
                        refusal -> assertThat(refusal.tombstone()).isPresent());
    }

    @Test
    void leavesAllVersionsOutWhenOneIsKept() {
        Disposal proposed = propose(first);
        b.extend(second.document(1).file().key(), lock(END_OF_2036.plusSeconds(86_400L * 3650)));
        carryOut(proposed);

        assertThat(read(proposed).items())
                .extracting(Disposal.Item::excluded)
                .containsOnly(Optional.of("STORE_KEEPS_IT B"));
        assertThat(kept(first).custody().state()).isEqualTo("ARCHIVED");
    }

    @Test
    void leavesARecordOutWhoseNextVersionCameAfterTheProposal() {
        Disposal proposed = propose(first);
        ArchivedRecord third = shelf.keepNext(second, term(2036), lock(END_OF_2036));
        carryOut(proposed);

        assertThat(read(proposed).items())
                .extracting(Disposal.Item::excluded)
                .containsOnly(Optional.of("LATER_VERSION"));
        assertThat(kept(third).custody().state()).isEqualTo("ARCHIVED");
    }

    @Test
    void offersToProposeOnlyARecordOfWhichNoVersionIsKept() {
        assertThat(offered()).containsExactly("HS-1 v1", "HS-1 v2", "HS-2 v1");

        ArchivedRecord third = shelf.keepNext(second, term(2036), lock(Instant.parse("2040-12-31T17:00:00Z")));
        assertThat(offered()).containsExactly("HS-2 v1");
        assertThatThrownBy(() -> propose(first)).extracting("reason").isEqualTo(DisposalRefusal.Reason.TERM_NOT_ENDED);
        assertThatThrownBy(() -> propose(third)).extracting("reason").isEqualTo(DisposalRefusal.Reason.TERM_NOT_ENDED);
    }

    @Test
    void offersNoRecordOfWhichAVersionIsInHand() {
        ObjectLock soft = new ObjectLock(ObjectLock.Mode.GOVERNANCE, END_OF_2036);
        ArchivedRecord third = shelf.keepNext(second, term(2036), soft);
        assertThat(offered()).contains("HS-1 v1", "HS-1 v3");

        propose.propose(Disposal.Kind.MISTAKE, Set.of(third.archiveId()), "nhầm", ONE);
        assertThat(offered()).containsExactly("HS-2 v1");
        assertThatThrownBy(() -> propose(first))
                .extracting("reason")
                .isEqualTo(DisposalRefusal.Reason.RECORD_IN_DISPOSAL);
    }

    private List<String> offered() {
        return new ListExpired(disposals, shelf.holds, shelf.database, shelf.audit, clock, Postgres.ZONE)
                .list(OptionalLong.empty(), 10, ONE).items().stream()
                        .filter(ListExpired.Line::free)
                        .map(line ->
                                line.item().recordNumber() + " v" + line.item().recordVersion())
                        .toList();
    }

    @Test
    void undoesAMistakenVersionAndKeepsTheOneBefore() {
        ObjectLock soft = new ObjectLock(ObjectLock.Mode.GOVERNANCE, END_OF_2036.plusSeconds(1));
        ArchivedRecord third = shelf.keepNext(second, term(2036), soft);
        assertThatThrownBy(() -> propose.propose(Disposal.Kind.MISTAKE, Set.of(second.archiveId()), "nhầm", ONE))
                .as("the second is locked for good")
                .extracting("reason")
                .isEqualTo(DisposalRefusal.Reason.COOLING_OFF_ENDED);

        Disposal proposed = propose.propose(Disposal.Kind.MISTAKE, Set.of(third.archiveId()), "nhầm", ONE);
        carryOut(proposed);

        assertThat(kept(third).custody()).isInstanceOf(Custody.Destroyed.class);
        assertThat(kept(second).custody().state()).isEqualTo("ARCHIVED");
        hold.place(order(second), ONE);
        assertThat(held(first)).as("what is left can still be held").containsOnly(true);
    }

    private Disposal propose(ArchivedRecord record) {
        return propose.propose(Disposal.Kind.EXPIRED, Set.of(record.archiveId()), "hết thời hạn lưu trữ", ONE);
    }

    private void carryOut(Disposal proposed) {
        approve.approve(proposed.id(), false, TWO);
        approve.approve(proposed.id(), true, DIRECTOR);
        carryOut.round();
        assertThat(read(proposed).state()).isEqualTo(Disposal.State.DONE);
    }

    private Disposal read(Disposal disposal) {
        return shelf.database
                .<Optional<Disposal>>carryOut(() -> disposals.byId(disposal.id()))
                .orElseThrow();
    }

    private ArchivedRecord kept(ArchivedRecord record) {
        UUID id = record.archiveId();
        return shelf.database
                .<Optional<ArchivedRecord>>carryOut(() -> shelf.records.byId(id))
                .orElseThrow();
    }

    private static PlaceHold.Order order(ArchivedRecord record) {
        return new PlaceHold.Order(Set.of(record.archiveId()), "TA-1", "Toà án", "vụ kiện");
    }

    private List<Boolean> held(ArchivedRecord record) {
        return shelf.keys(record).stream()
                .flatMap(key -> a.versions(key).stream())
                .map(StoredObject::held)
                .toList();
    }

    private List<Instant> locks(ArchivedRecord record) {
        return shelf.keys(record).stream()
                .flatMap(key -> b.versions(key).stream())
                .map(version -> version.lock().retainUntil())
                .toList();
    }
}
