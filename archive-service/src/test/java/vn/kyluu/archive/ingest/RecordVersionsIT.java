package vn.kyluu.archive.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.archive.disposal.Disposal;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.store.JpaDisposals;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.closed.Hospital;
import vn.kyluu.pki.TestPkiServer;

/** Addenda: an archived record takes its next version, and no other. */
class RecordVersionsIT {
    private static final String NUMBER = "2026-000777";
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static TestPkiServer server;
    private static Hospital hospital;
    private static Hospital.Signed record;
    private static Hospital.Signed late;
    private static Octets first;
    private static Octets second;

    @TempDir
    Path root;

    private Archive archive;

    @BeforeAll
    static void signARecord() {
        server = TestPkiServer.startEphemeral(CLOCK);
        hospital = new Hospital(server.pki(), server.tsaUri(), CLOCK);
        record = hospital.xml("22222222-2222-4222-8222-222222222222", "HSBA_XML", "Hồ sơ bệnh án", "doctor", "head");
        late = hospital.xml("33333333-3333-4333-8333-333333333333", "KET_QUA", "Kết quả về muộn", "doctor", "head");
        first = signed(true, "", record);
        second = signed(false, previous(1, first), record, late);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        archive = new Archive(root, hospital.anchors(), Hospital.revocation(), CLOCK);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void keepsBothVersionsEachWithItsDocumentsAndShowsThem() {
        UUID one = archived(first, record);
        UUID two = archived(second, record, late);
        UUID three = archived(signed(false, previous(2, second), record, late), record, late);

        List<ArchivedRecord> versions =
                archive.database.<List<ArchivedRecord>>carryOut(() -> archive.records.versions(NUMBER));
        assertThat(versions).extracting(ArchivedRecord::archiveId).containsExactly(one, two, three);
        assertThat(versions).extracting(each -> each.head().version()).containsExactly(1, 2, 3);
        assertThat(versions.get(1).documents()).hasSize(2);
        assertThat(versions.get(1).term().until())
                .as("the second says no more of a death: its term is not shorter all the same")
                .isEqualTo(versions.get(0).term().until());
        Caller inspector = new Caller("TTR01", "req-2");
        assertThat(archive.verifyRecord.verify(one, inspector).verdict()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(archive.verifyRecord.verify(two, inspector).verdict()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(archive.deposit(parts(first, record)).deposit().archiveId())
                .as("handed over again, the old version is known")
                .contains(one);
    }

    @Test
    void refusesWhatDoesNotFollow() {
        refused(Deposit.Reason.VERSION_OUT_OF_ORDER, second, record, late);
        archived(first, record);
        refused(Deposit.Reason.VERSION_OUT_OF_ORDER, signed(false, previous(2, first), record, late), record, late);
        refused(
                Deposit.Reason.PREVIOUS_MANIFEST_DIFFERS,
                signed(false, previous(1, late.bytes()), record, late),
                record,
                late);
        refused(Deposit.Reason.EARLIER_DOCUMENT_MISSING, signed(false, previous(1, first), late), late);
        Hospital.Signed changed =
                new Hospital.Signed(record.id(), "HSBA_XML", "Hồ sơ bệnh án", "XML", late.bytes(), late.signers());
        refused(
                Deposit.Reason.EARLIER_DOCUMENT_MISSING,
                signed(false, previous(1, first), changed, late),
                changed,
                late);
        archived(second, record, late);
        Octets other = signed(true, previous(1, first), record, late);
        assertThatThrownBy(() -> archive.deposit(parts(other, record, late)))
                .isInstanceOf(DepositConflict.class)
                .extracting("reason")
                .isEqualTo(DepositConflict.Reason.RECORD_ALREADY_ARCHIVED);
    }

    @Test
    void givesTheFirstVersionTheFactsOfTheSecond() {
        Octets alive = signed(false, "", record);
        UUID one = archived(alive, record);
        UUID two = archived(signed(true, previous(1, alive), record, late), record, late);

        assertThat(byId(two).term().classCode()).isEqualTo("TU_VONG");
        assertThat(byId(one).term()).isEqualTo(byId(two).term());
        assertThat(byId(one).head().circumstances()).isEqualTo(byId(two).head().circumstances());
    }

    @Test
    void saysOfADestroyedRecordThatItIsDestroyedWhateverIsHandedOver() {
        UUID one = archived(first, record);
        destroy(one, Disposal.Kind.EXPIRED);

        assertThatThrownBy(() -> archive.deposit(parts(first, record)))
                .as("the same again")
                .isInstanceOfSatisfying(
                        RecordRefusal.class,
                        refusal -> assertThat(refusal.tombstone()).isPresent());
        assertThatThrownBy(() -> archive.deposit(parts(second, record, late)))
                .as("a version that follows")
                .isInstanceOf(RecordRefusal.class)
                .extracting("reason")
                .isEqualTo(RecordRefusal.Reason.RECORD_DESTROYED);
    }

    @Test
    void takesTheVersionAfterOneThatWasAMistake() {
        UUID one = archived(first, record);
        UUID mistake = archived(second, record, late);
        destroy(mistake, Disposal.Kind.MISTAKE);

        refused(Deposit.Reason.EARLIER_DOCUMENT_MISSING, signed(false, previous(2, second), late), late);
        archived(signed(false, previous(2, second), record), record);
        assertThat(byId(one).custody().state()).isEqualTo("ARCHIVED");
    }

    private void destroy(UUID archiveId, Disposal.Kind kind) {
        JpaDisposals disposals = new JpaDisposals(archive.database);
        Instant now = CLOCK.instant();
        Disposal disposal = new Disposal(
                UUID.randomUUID(),
                kind,
                "thử",
                "HS001",
                now,
                Disposal.State.DONE,
                now,
                List.of(),
                List.of(),
                Optional.empty());
        archive.database.carryOut(() -> {
            disposals.add(disposal);
            disposals.begin(disposal.id(), archiveId);
            disposals.tombstone(archiveId, now);
        });
    }

    private ArchivedRecord byId(UUID archiveId) {
        return archive.database
                .<Optional<ArchivedRecord>>carryOut(() -> archive.records.byId(archiveId))
                .orElseThrow();
    }

    private UUID archived(Octets manifest, Hospital.Signed... documents) {
        ReadDeposit.Status status = archive.deposit(parts(manifest, documents));
        assertThat(status.deposit().refusal()).isEqualTo(Optional.empty());
        assertThat(status.state()).isEqualTo("ARCHIVED");
        return status.deposit().archiveId().orElseThrow();
    }

    private void refused(Deposit.Reason reason, Octets manifest, Hospital.Signed... documents) {
        ReadDeposit.Status status = archive.deposit(parts(manifest, documents));
        assertThat(status.deposit().refusal().orElseThrow().reason()).isEqualTo(reason);
    }

    private static Octets signed(boolean death, String previous, Hospital.Signed... documents) {
        return hospital.signXml(
                hospital.manifest(NUMBER, death, previous, List.of(documents)), "head", "director", "seal");
    }

    private static String previous(int version, Octets manifest) {
        return "<Previous recordVersion=\"%d\" manifestSha256=\"%s\"/>\n".formatted(version, Hospital.sha256(manifest));
    }

    private static Map<String, Octets> parts(Octets manifest, Hospital.Signed... documents) {
        Map<String, Octets> parts = new LinkedHashMap<>();
        parts.put("manifest", manifest);
        for (Hospital.Signed each : documents) {
            parts.put(each.id(), each.bytes());
        }
        return parts;
    }
}
