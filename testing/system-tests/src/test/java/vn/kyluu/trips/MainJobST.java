package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.audit.ChainVerdict;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.job.ArchivedCase;
import vn.kyluu.demo.job.MainJob;
import vn.kyluu.demo.job.Narrator;
import vn.kyluu.demo.machine.Postgres;
import vn.kyluu.demo.trail.TrailCheck;

@ExtendWith(RunningProduct.class)
class MainJobST {
    private static ArchivedCase first;

    @BeforeAll
    static void runTheMainJob(Launch launch) {
        first = run(launch);
    }

    @Test
    @Tag("slow")
    void makesARecordOfItsOwnEachTime(Launch launch) {
        ArchivedCase second = run(launch);
        assertThat(second.file().number()).isNotEqualTo(first.file().number());
        assertThat(second.archiveId()).isNotEqualTo(first.archiveId());
    }

    @Test
    void leavesFilesThatOthersCanCheck(Launch launch) throws Exception {
        Path folder = launch.product().home().artefacts();
        assertThat(folder.resolve("tom-tat-hsba-da-ky.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("hsba-da-ky.xml")).content().contains("HoSoBenhAn", "SignatureValue");
        assertThat(folder.resolve("bien-ban-dong-ho-so.xml")).content().contains("urn:kyluu:closing-manifest:1");
        try (ZipFile proof = new ZipFile(folder.resolve("bang-chung.zip").toFile())) {
            assertThat(proof.size()).isPositive();
        }
    }

    @Test
    void leavesWholeTrails(Launch launch) throws Exception {
        try (Connection connection = Postgres.connect(launch.product().home())) {
            assertThat(new TrailCheck(launch.product().home()).check(connection).values())
                    .hasSize(2)
                    .allSatisfy(verdict -> assertThat(verdict)
                            .isInstanceOfSatisfying(
                                    ChainVerdict.Whole.class,
                                    whole -> assertThat(whole.entries()).isPositive()));
        }
    }

    @Test
    void leavesNoPatientDataInLogsAndTrails(Launch launch) throws Exception {
        Path log = launch.product().home().logs().resolve("server.log");
        String[] secrets = {
            vn.kyluu.demo.paper.Visit.PATIENT_NAME,
            vn.kyluu.demo.paper.Visit.CITIZEN_ID,
            vn.kyluu.demo.paper.Visit.PATIENT_ID
        };
        assertThat(Files.readString(log)).doesNotContain(secrets);
        try (Connection connection = Postgres.connect(launch.product().home());
                var statement = connection.createStatement()) {
            for (String schema : TrailCheck.SCHEMAS) {
                connection.setSchema(schema);
                try (var rows = statement.executeQuery("select audit_entry::text from audit_entry")) {
                    while (rows.next()) {
                        assertThat(rows.getString(1)).doesNotContain(secrets);
                    }
                }
            }
        }
    }

    private static ArchivedCase run(Launch launch) {
        Narrator narrator = new Narrator(System.out, false);
        ArchivedCase archived = new MainJob(launch.hospital(), RunningProduct.CLOCK, narrator).run();
        assertThat(narrator.failures()).isEmpty();
        return archived;
    }
}
