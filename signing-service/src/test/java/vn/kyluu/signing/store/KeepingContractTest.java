package vn.kyluu.signing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kyluu.signing.Values.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.SettableClock;
import vn.kyluu.signing.Values;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.deposit.Deposit;
import vn.kyluu.signing.deposit.DepositStage;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.Stored;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.event.DeliverEvents;
import vn.kyluu.signing.event.Event;
import vn.kyluu.signing.event.EventType;
import vn.kyluu.signing.event.Hook;
import vn.kyluu.signing.event.Placed;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.Closure;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.Receipt;
import vn.kyluu.signing.reminder.SendReminders;
import vn.kyluu.signing.session.TimestampLateness;
import vn.kyluu.signing.signer.Signer;
import vn.kyluu.signing.transaction.Claim;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.Reply;
import vn.kyluu.signing.worklist.DepartmentFigures;
import vn.kyluu.signing.worklist.Order;
import vn.kyluu.signing.worklist.ReadWorklist;
import vn.kyluu.signing.worklist.WorklistEntry;
import vn.kyluu.signing.worklist.WorklistPage;
import vn.kyluu.signing.worklist.WorklistQuery;

/** What every back end must do with what it is given to keep. */
abstract class KeepingContractTest {
    private final String number = "HS-" + UUID.randomUUID();

    abstract Ports ports();

    @Test
    void givesARecordBackAsItWasPut() {
        MedicalRecord record = put(Values.record(number));
        assertThat(found().head()).isEqualTo(record.head());
        assertThat(found().closure()).isEqualTo(new Closure.Open());
    }

    @Test
    void remembersEveryStateOfAClosing() {
        put(Values.record(number));
        UUID manifest = document(Map.of()).id();
        Instant until = Instant.parse("2037-01-01T00:00:00Z");
        for (Closure closure : List.of(
                new Closure.Signing(manifest),
                new Closure.Delivering(manifest, Optional.empty()),
                new Closure.Delivering(manifest, Optional.of("d-1")),
                new Closure.Archived(
                        manifest,
                        "d-1",
                        "a-1",
                        List.of(new Receipt("a", "v1", "ab", until, NOW), new Receipt("b", "v2", "ab", until, NOW))),
                new Closure.Failed(manifest, "record-already-archived", "Đã có"))) {
            ports().units()
                    .run(() -> ports().records()
                            .save(
                                    closure instanceof Closure.Archived archived
                                            ? found().archived(archived, Values.sha256("manifest"))
                                            : found().with(closure)));
            assertThat(found().closure()).isEqualTo(closure);
        }
    }

    @Test
    void refusesToKeepARecordThatSomebodyChangedInBetween() {
        put(Values.record(number));
        MedicalRecord seenByTwo = found();
        Closure closure = new Closure.Signing(document(Map.of()).id());
        ports().units().run(() -> ports().records().save(seenByTwo.with(closure)));
        assertThatThrownBy(() -> ports().units().run(() -> ports().records().save(seenByTwo.with(closure))))
                .isInstanceOf(Collision.class);
    }

    @Test
    void refusesTwoRecordsOfOneNumber() {
        put(Values.record(number));
        assertThatThrownBy(() -> put(Values.record(number))).isInstanceOf(Collision.class);
    }

    @Test
    void givesADocumentBackWithItsStepsAndSignatures() {
        put(Values.record(number));
        SubmittedDocument fresh = document(Map.of(Role.DOCTOR, "NV-doctor"));
        assertThat(found(fresh.id())).isEqualTo(fresh);
        SubmittedDocument signed = sign(fresh, "doctor", Role.DOCTOR, true);
        SubmittedDocument kept = found(fresh.id());
        assertThat(kept.signatures()).isEqualTo(signed.signatures());
        assertThat(kept.flow()).isEqualTo(signed.flow());
        assertThat(kept.sha256()).isEqualTo(signed.sha256());
        assertThat(kept.version()).isGreaterThan(fresh.version());
    }

    @Test
    void letsOneOfTwoChangesOfADocumentPass() {
        put(Values.record(number));
        SubmittedDocument fresh = document(Map.of());
        sign(fresh, "doctor", Role.DOCTOR, true);
        assertThatThrownBy(() -> sign(fresh, "doctor", Role.DOCTOR, true)).isInstanceOf(Collision.class);
        assertThat(found(fresh.id()).signatures()).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhenAUnitOfWorkFails() {
        put(Values.record(number));
        assertThatThrownBy(() -> ports().units().run(() -> {
                    ports().signers().save(new Signer(number, "Lê Văn Thử", "Bác sĩ", "NOI", Optional.empty()));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(ports().units().call(() -> ports().signers().find(number))).isEmpty();
    }

    @Test
    void keepsBytesOnceUnderTheirDigest() {
        Octets bytes = Values.octets("nội dung " + number);
        Stored first = ports().units().call(() -> ports().contents().put(bytes));
        Stored second = ports().units().call(() -> ports().contents().put(bytes));
        assertThat(second).isEqualTo(first);
        assertThat(ports().units().call(() -> ports().contents().get(first.sha256())))
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1 << 20, (1 << 20) + 1, 2 << 20, (9 << 20) + 5})
    void keepsBytesOfAnyLengthOnce(int length) {
        byte[] noise = new byte[length];
        new SplittableRandom(number.hashCode()).nextBytes(noise);
        Octets bytes = Octets.of(noise);
        Stored first = ports().units().call(() -> ports().contents().put(bytes));
        assertThat(ports().units().call(() -> ports().contents().put(bytes))).isEqualTo(first);
        assertThat(ports().units().call(() -> ports().contents().get(first.sha256())))
                .isEqualTo(bytes);
    }

    @Test
    void listsTheDocumentsThatLackATimestampUntilTheyHaveOne() {
        put(Values.record(number));
        SubmittedDocument fresh = document(Map.of());
        sign(fresh, "doctor", Role.DOCTOR, false);
        assertThat(ports().units().call(() -> ports().documents().withoutTimestamp(1000)))
                .contains(fresh.id());
        assertThat(ports().units().call(() -> ports().documents().unstampedSince()))
                .hasValueSatisfying(since -> assertThat(since)
                        .isBeforeOrEqualTo(found(fresh.id()).signatures().get(0).signingTime()));
        assertThat(lateness(Duration.ofHours(4)).isTooLong()).isTrue();
        assertThat(lateness(Duration.ofDays(100_000)).isTooLong()).isFalse();
        ports().units().run(() -> {
            SubmittedDocument kept = ports().documents().find(fresh.id()).orElseThrow();
            Stored stored = ports().contents().put(Values.octets("stamped " + number));
            ports().documents().save(kept.raised(kept.format().timestamped(), Optional.of(NOW), stored));
        });
        assertThat(ports().units().call(() -> ports().documents().withoutTimestamp(1000)))
                .doesNotContain(fresh.id());
        assertThat(found(fresh.id()).signatures().get(0).timestampTime()).contains(NOW);
    }

    private TimestampLateness.Lateness lateness(Duration bound) {
        Clock later = Clock.fixed(NOW.plus(Duration.ofHours(5)), ZoneOffset.UTC);
        return new TimestampLateness(ports().units(), ports().documents(), bound, later).measure();
    }

    @Test
    void keepsACorrectionBesideTheDocumentItReplaces() {
        put(Values.record(number));
        SubmittedDocument old = document(Map.of());
        SubmittedDocument corrected = document(Map.of());
        ports().units().run(() -> ports().documents().save(old.replacedBy(corrected.id())));
        assertThat(found(old.id()).state()).isEqualTo(DocumentState.REPLACED);
        assertThat(ports().units().call(() -> ports().documents().ofRecord(number)))
                .extracting(SubmittedDocument::id)
                .containsExactlyInAnyOrder(old.id(), corrected.id());
    }

    @Test
    void showsAnOpenStepToThoseWhoMaySignItAndToNobodyElse() {
        put(Values.record(number));
        SubmittedDocument mine = document(Map.of(Role.DOCTOR, "BS-1"));
        SubmittedDocument anybodys = document(Map.of());
        assertThat(slice("BS-1", Role.DOCTOR, "NOI")).contains(mine.id(), anybodys.id());
        assertThat(slice("BS-2", Role.DOCTOR, "NOI")).contains(anybodys.id()).doesNotContain(mine.id());
        assertThat(slice("BS-1", Role.DOCTOR, "NGOAI")).contains(mine.id()).doesNotContain(anybodys.id());
        assertThat(slice("DD-1", Role.NURSE, "NOI")).doesNotContain(mine.id(), anybodys.id());
        sign(anybodys, "doctor", Role.DOCTOR, true);
        assertThat(slice("DD-1", Role.NURSE, "NOI")).contains(anybodys.id());
    }

    @Test
    void showsOnlyWhatIsLateWhenAskedForThat() {
        put(Values.record(number));
        SubmittedDocument document = document(Map.of(Role.DOCTOR, number));
        Instant due = document.flow().step("doctor").dueAt().orElseThrow();
        assertThat(overdue(number, due)).isEmpty();
        assertThat(overdue(number, due.plusSeconds(1)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.dueAt()).contains(due));
    }

    @Test
    void listsEveryStepOnceInBothOrdersPageByPage() {
        put(Values.record(number));
        List<UUID> mine = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            mine.add(document(Map.of(Role.DOCTOR, number)).id());
        }
        Actor actor = new Actor(number, "Ai", "NOI", Set.of(Role.DOCTOR), "");
        for (Order order : Order.values()) {
            List<WorklistEntry> listed = read(actor, false, order, NOW).stream()
                    .filter(each -> each.recordNumber().equals(number))
                    .toList();
            assertThat(listed).extracting(WorklistEntry::documentId).containsExactlyInAnyOrderElementsOf(mine);
            assertThat(listed).isSortedAccordingTo(order.comparator());
        }
    }

    @Test
    void countsWhatIsLateByDepartmentAndTellsOfItOnce() {
        put(Values.record(number));
        String department = number;
        SubmittedDocument late = document(Map.of(), department);
        Instant due = late.flow().step("doctor").dueAt().orElseThrow();
        Instant after = due.plusSeconds(60);
        assertThat(figures(department, after)).singleElement().satisfies(each -> {
            assertThat(each.open()).isEqualTo(1);
            assertThat(each.overdue()).isEqualTo(1);
            assertThat(each.oldestDueAt()).contains(due);
            assertThat(each.signedLate()).isZero();
        });
        assertThat(remind(after)).isPositive();
        assertThat(events(late.id(), EventType.STEP_OVERDUE)).hasSize(1);
        remind(after.plusSeconds(1));
        assertThat(events(late.id(), EventType.STEP_OVERDUE)).hasSize(1);
        ports().units().run(() -> {
            SubmittedDocument open = ports().documents().find(late.id()).orElseThrow();
            Stored stored = ports().contents().put(Values.octets("late of " + number));
            ports().documents()
                    .save(open.signed(
                            Values.signature(UUID.randomUUID(), "doctor", Role.DOCTOR, true),
                            Values.actor(Role.DOCTOR),
                            stored,
                            after));
        });
        assertThat(found(late.id()).flow().step("doctor").isLate()).isTrue();
        assertThat(events(late.id(), EventType.DOCUMENT_SIGNED))
                .singleElement()
                .satisfies(each -> assertThat(each.data()).containsEntry("late", "true"));
    }

    @Test
    void tellsWhatHappenedInOneOrderAndNothingOfWhatFailed() {
        put(Values.record(number));
        SubmittedDocument document = document(Map.of());
        assertThatThrownBy(() -> ports().units().run(() -> {
                    document(Map.of());
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        sign(document, "doctor", Role.DOCTOR, true);
        List<Placed> mine = placed();
        assertThat(mine)
                .extracting(each -> each.event().type())
                .containsExactly(EventType.STEP_OPENED, EventType.DOCUMENT_SIGNED, EventType.STEP_OPENED);
        assertThat(mine).isSortedAccordingTo(Comparator.comparing(Placed::position));
        assertThat(mine.get(1).event().data()).containsEntry("signer", "NV-doctor");
    }

    @Test
    void tellsAHookEverythingInOrderTriesAgainAndHoldsNobodyUp() {
        put(Values.record(number));
        SettableClock clock = new SettableClock();
        List<UUID> taken = new ArrayList<>();
        boolean[] silent = {true};
        Hook hook = new Hook() {
            @Override
            public String name() {
                return "hook-" + number;
            }

            @Override
            public boolean wants(EventType type) {
                return type == EventType.STEP_OPENED;
            }

            @Override
            public Optional<String> send(Placed event) {
                if (silent[0]) {
                    return Optional.of("no-answer");
                }
                taken.add(event.event().id());
                return Optional.empty();
            }
        };
        DeliverEvents deliver =
                new DeliverEvents(ports().units(), ports().events(), ports().hooks(), List.of(hook), clock);
        deliver.deliver();
        document(Map.of());
        document(Map.of());
        deliver.deliver();
        silent[0] = false;
        assertThat(deliver.deliver()).isZero();
        clock.putForward(Duration.ofSeconds(6));
        deliver.deliver();
        List<UUID> expected = placed().stream().map(each -> each.event().id()).toList();
        assertThat(taken).containsSubsequence(expected);
    }

    @Test
    void leavesAHookThatIsTooSlowToWhoeverTookItOver() {
        put(Values.record(number));
        SettableClock clock = new SettableClock();
        List<String> told = new ArrayList<>();
        DeliverEvents[] other = new DeliverEvents[1];
        boolean[] slow = {true};
        Hook hook = new Hook() {
            @Override
            public String name() {
                return "slow-" + number;
            }

            @Override
            public boolean wants(EventType type) {
                return type == EventType.STEP_OPENED;
            }

            @Override
            public Optional<String> send(Placed event) {
                told.add(Thread.currentThread().getName() + event.position());
                if (slow[0]) {
                    slow[0] = false;
                    assertThat(other[0].deliver()).isZero();
                    clock.putForward(Duration.ofMinutes(2));
                    assertThat(other[0].deliver()).isGreaterThanOrEqualTo(2);
                }
                return Optional.empty();
            }
        };
        DeliverEvents first =
                new DeliverEvents(ports().units(), ports().events(), ports().hooks(), List.of(hook), clock);
        other[0] = new DeliverEvents(ports().units(), ports().events(), ports().hooks(), List.of(hook), clock);
        first.deliver();
        document(Map.of());
        document(Map.of());
        first.deliver();
        assertThat(first.deliver()).isZero();
        // the one in both hands twice, under its one id; nothing else
        assertThat(told).hasSize((int) told.stream().distinct().count() + 1);
    }

    @Test
    void forgetsOldAnswersToRepeatedRequests() {
        claim("một");
        ports().replies().answer("EMR", number, new Reply(201, Optional.empty(), Optional.empty()));
        ports().replies().purge(NOW);
        assertThat(claim("một")).isInstanceOf(Claim.Answered.class);
        ports().replies().purge(NOW.plusSeconds(1));
        assertThat(claim("hai")).isInstanceOf(Claim.Fresh.class);
    }

    private List<DepartmentFigures> figures(String department, Instant now) {
        return ports().units().call(() -> ports().worklist().figures(now, NOW)).stream()
                .filter(each -> each.department().equals(department))
                .toList();
    }

    private int remind(Instant now) {
        return new SendReminders(
                        ports().units(), ports().dueSteps(), ports().events(), Clock.fixed(now, ZoneOffset.UTC))
                .send();
    }

    private List<Event> events(UUID document, EventType type) {
        return placed().stream()
                .map(Placed::event)
                .filter(each -> each.subject().equals("document:" + document) && each.type() == type)
                .toList();
    }

    private List<Placed> placed() {
        ports().units().run(() -> ports().events().place());
        return ports().units().call(() -> ports().events().after(0, 100_000)).stream()
                .filter(each -> each.event().recordNumber().equals(number))
                .toList();
    }

    @Test
    void handsADueDepositToOneAndNotAgainBeforeItsLeaseIsOver() {
        put(Values.record(number));
        UUID manifest = document(Map.of()).id();
        Instant longAgo = Instant.parse("2000-01-01T00:00:00Z");
        Deposit deposit = new Deposit(
                UUID.randomUUID(),
                number,
                manifest,
                DepositStage.WAITING,
                Optional.empty(),
                0,
                longAgo,
                Optional.empty());
        ports().units().run(() -> ports().deposits().add(deposit));
        Instant lease = longAgo.plus(Duration.ofMinutes(10));
        assertThat(claim(longAgo, lease)).map(Deposit::id).contains(deposit.id());
        assertThat(claim(longAgo, lease)).isEmpty();
        Optional<Deposit> again = claim(lease, lease.plusSeconds(60));
        assertThat(again).map(Deposit::id).contains(deposit.id());
        ports().units()
                .run(() -> ports().deposits()
                        .save(new Deposit(
                                deposit.id(),
                                number,
                                manifest,
                                DepositStage.DONE,
                                Optional.of("d"),
                                0,
                                longAgo,
                                Optional.empty())));
        assertThat(claim(lease, lease)).isEmpty();
    }

    @Test
    void answersARepeatedRequestAndTellsADifferentOneApart() {
        assertThat(claim("một")).isInstanceOf(Claim.Fresh.class);
        assertThat(claim("một")).isInstanceOf(Claim.Pending.class);
        assertThat(claim("hai")).isInstanceOf(Claim.Different.class);
        Reply reply = new Reply(201, Optional.of("/documents/1"), Optional.of("{}"));
        ports().replies().answer("EMR", number, reply);
        assertThat(claim("một")).isEqualTo(new Claim.Answered(reply));
    }

    @Test
    void givesAKeyBackThatWasReleasedOrAbandoned() {
        claim("một");
        ports().replies().release("EMR", number);
        assertThat(claim("hai")).isInstanceOf(Claim.Fresh.class);
        Instant later = NOW.plus(Duration.ofSeconds(61));
        assertThat(ports().replies().claim("EMR", number, Values.sha256("hai"), later))
                .isInstanceOf(Claim.Abandoned.class);
        assertThat(ports().replies().claim("EMR", number, Values.sha256("hai"), later))
                .isInstanceOf(Claim.Pending.class);
        ports().replies().abandon("EMR", number, later);
        assertThat(ports().replies().claim("EMR", number, Values.sha256("hai"), later))
                .isInstanceOf(Claim.Abandoned.class);
    }

    private MedicalRecord put(MedicalRecord record) {
        ports().units().run(() -> ports().records().add(record));
        return record;
    }

    private MedicalRecord found() {
        return ports().units().call(() -> ports().records().find(number)).orElseThrow();
    }

    private SubmittedDocument found(UUID id) {
        return ports().units().call(() -> ports().documents().find(id)).orElseThrow();
    }

    private SubmittedDocument document(Map<Role, String> assignees) {
        return document(assignees, "NOI");
    }

    private SubmittedDocument document(Map<Role, String> assignees, String department) {
        return ports().units().call(() -> {
            Stored stored = ports().contents().put(Values.octets("bytes of " + number));
            SubmittedDocument made = Values.document(number, stored, assignees, department);
            ports().documents().add(made);
            return made;
        });
    }

    private SubmittedDocument sign(SubmittedDocument document, String step, Role role, boolean timestamped) {
        return ports().units().call(() -> {
            Stored stored = ports().contents().put(Values.octets(step + " of " + number));
            SubmittedDocument signed = document.signed(
                    Values.signature(UUID.randomUUID(), step, role, timestamped), Values.actor(role), stored, NOW);
            ports().documents().save(signed);
            return signed;
        });
    }

    private List<UUID> slice(String staffCode, Role role, String department) {
        Actor actor = new Actor(staffCode, "Ai", department, Set.of(role), "");
        return read(actor, false, Order.DEADLINE, NOW).stream()
                .map(WorklistEntry::documentId)
                .toList();
    }

    private List<WorklistEntry> overdue(String staffCode, Instant now) {
        return read(new Actor(staffCode, "Ai", "", Set.of(Role.DOCTOR), ""), true, Order.DEADLINE, now).stream()
                .filter(entry -> entry.recordNumber().equals(number))
                .toList();
    }

    /** Page by page, as a client reads it. */
    private List<WorklistEntry> read(Actor actor, boolean overdue, Order order, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        ReadWorklist worklist = new ReadWorklist(
                ports().units(),
                ports().worklist(),
                ports().delegations(),
                clock,
                new Journal(ports().units(), ports().trail(), clock));
        List<WorklistEntry> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            WorklistPage page = worklist.read(actor, new WorklistQuery(Optional.empty(), overdue, order, 3, next));
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private Optional<Deposit> claim(Instant now, Instant until) {
        return ports().units().call(() -> ports().deposits().claim(now, until));
    }

    private Claim claim(String request) {
        return ports().replies().claim("EMR", number, Values.sha256(request), NOW);
    }
}
