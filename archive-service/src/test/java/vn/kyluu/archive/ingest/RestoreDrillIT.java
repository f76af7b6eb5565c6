package vn.kyluu.archive.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.archive.drill.DrillMinutes;
import vn.kyluu.archive.drill.Ledger;
import vn.kyluu.archive.drill.LookAgain;
import vn.kyluu.archive.drill.Restoring;
import vn.kyluu.archive.drill.RestoringByCommand;
import vn.kyluu.archive.drill.RunDrill;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.store.JdbcLedger;
import vn.kyluu.archive.store.Postgres;
import vn.kyluu.closed.Hospital;
import vn.kyluu.pki.TestPkiServer;

/** The drill's R3, with a program that says where the restored database is. */
class RestoreDrillIT {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path root;

    @Test
    void readsAndVerifiesWhatTheRestoredCatalogueLeadsTo() throws IOException {
        try (TestPkiServer server = TestPkiServer.startEphemeral(CLOCK)) {
            Hospital hospital = new Hospital(server.pki(), server.tsaUri(), CLOCK);
            Hospital.Signed summary =
                    hospital.pdf("11111111-1111-4111-8111-111111111111", "TOM_TAT_HSBA", "Tóm tắt", "doctor", "head");
            Octets manifest = hospital.signXml(
                    hospital.manifest("2026-000901", false, List.of(summary)), "head", "director", "seal");
            try (Archive archive = new Archive(root, hospital.anchors(), Hospital.revocation(), CLOCK)) {
                archive.deposit(Map.of("manifest", manifest, summary.id(), summary.bytes()));

                DrillMinutes good = drill(archive, hospital);
                assertThat(good.faults()).isEmpty();
                assertThat(good.tables()).isGreaterThan(10);
                assertThat(good.auditEntries()).isPositive();
                assertThat(good.sample().records()).isEqualTo(1);
                assertThat(good.sample().objects())
                        .as("two manifests and a document at two sites")
                        .isEqualTo(6);
                assertThat(good.sample().documents()).isEqualTo(2);
                assertThat(good.sample().signatures()).isEqualTo(5);

                String path = rot(archive);
                assertThat(drill(archive, hospital).faults()).containsExactly("MISMATCH Nơi B " + path);
            }
        }
    }

    @Test
    void saysThatNothingWasRestored() {
        Restoring failing = new RestoringByCommand(List.of("false"), address -> {
            throw new AssertionError(address);
        });
        assertThatThrownBy(failing::restore)
                .isInstanceOf(Restoring.NotRestored.class)
                .hasMessageContaining("without an address");
    }

    private static DrillMinutes drill(Archive archive, Hospital hospital) {
        String address = Postgres.server().getJdbcUrl("postgres", "postgres");
        Restoring restoring = new RestoringByCommand(
                List.of("sh", "-c", "echo restoring; echo '" + address + "'; cat > /dev/null"), RestoreDrillIT::open);
        Validation validation = new Validation(hospital.anchors(), Hospital.revocation(), CLOCK);
        try (Ledger live = open(address)) {
            return new RunDrill(
                            live,
                            restoring,
                            new LookAgain(new ArrayList<>(archive.vault.sites()), validation, CLOCK),
                            CLOCK)
                    .run(5);
        }
    }

    private static Ledger open(String address) {
        return new JdbcLedger(address, "postgres", "postgres", Postgres.ZONE);
    }

    private static String rot(Archive archive) throws IOException {
        ArchivedRecord record = archive.database.<ArchivedRecord>carryOut(
                () -> archive.records.byNumber("2026-000901").orElseThrow());
        String path = record.document(1).file().key().path();
        Path file = archive.siteB.resolve(path);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        return path;
    }
}
