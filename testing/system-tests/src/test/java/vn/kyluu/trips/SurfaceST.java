package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.audit.ChainVerdict;
import vn.kyluu.audit.JdbcAuditTrail;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.machine.Postgres;
import vn.kyluu.demo.staff.Roster;

/** What operators and integrators see. */
@ExtendWith(RunningProduct.class)
class SurfaceST {
    private final Launch launch;

    SurfaceST(Launch launch) {
        this.launch = launch;
    }

    @Test
    void saysInItsHealthWhatItNeeds() {
        Answer ready = launch.hospital().stranger().get("/health/ready").expect(200);
        assertThat(ready.json().path("status").asText()).isEqualTo("UP");
        assertThat(ready.json().path("checks").size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void countsWhatItDoes() {
        new Trip(launch).summary();
        assertThat(launch.hospital()
                        .stranger()
                        .get("/metrics?scope=application")
                        .expect(200)
                        .text())
                .contains("kyluu_outbox_backlog", "kyluu_custody_unread_seconds")
                .containsPattern("kyluu_custody_owed\\{[^}]*site=\"Cơ sở dự phòng\"[^}]*} 0")
                .containsPattern("kyluu_custody_incidents\\{[^}]*site=\"Cơ sở chính\"[^}]*} 0");
    }

    @Test
    void describesBothInterfaces() {
        assertThat(launch.hospital()
                        .stranger()
                        .get("/openapi?format=JSON")
                        .expect(200)
                        .text())
                .contains("/signing-sessions", "/verifications", "/verifications/reports", "/seals", "openapi");
    }

    @Test
    void showsAnExampleOfEachBodyThatTheSigningServiceAsksFor() {
        JsonNode description = launch.hospital()
                .stranger()
                .get("/openapi?format=JSON")
                .expect(200)
                .json();
        JsonNode schemas = description.path("components").path("schemas");
        List<String> asked = description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().findValues("requestBody").stream())
                .flatMap(body -> body.findValuesAsText("$ref").stream())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .distinct()
                .toList();
        assertThat(asked).contains("RecordHead", "AuthorizationRequest", "SigningSessionRequest");
        assertThat(Stream.concat(asked.stream(), Stream.of("DocumentMetadata", "PatientConfirmationRequest")))
                .allSatisfy(name -> assertThat(schemas.path(name).hasNonNull("example"))
                        .as(name)
                        .isTrue());
    }

    @Test
    void answersWhatIsNotThereWithAProblem() {
        Answer answer = launch.hospital()
                .line(Roster.EMR)
                .get("/signing/api/v1/documents/00000000-0000-4000-8000-000000000000");
        assertThat(answer.inWords()).isEqualTo("404 document-unknown");
        assertThat(answer.json().path("instance").isMissingNode()).isFalse();
    }

    @Test
    void leavesNoStackTraceOut() {
        for (String path : new String[] {
            "/signing/api/v1/documents/%00",
            "/signing/api/v1/documents/x",
            "/signing/api/v1/?",
            "/archive/api/v1/records/../../"
        }) {
            Answer answer = launch.hospital().line(Roster.EMR).get(path);
            assertThat(answer.status()).as(path).isBetween(400, 499);
            assertThat(answer.text()).doesNotContain("Exception", "\tat ", "Payara");
        }
    }

    @Test
    void keepsItsTrailOutOfReachOfItsOwnUser() throws Exception {
        new Trip(launch).summary();
        try (Connection connection = Postgres.connect(launch.product().home());
                Statement statement = connection.createStatement()) {
            connection.setSchema("signing");
            assertRefused(statement, "update audit_entry set actor = 'x'");
            assertRefused(statement, "delete from audit_entry");
            assertRefused(statement, "truncate audit_entry");
        }
    }

    @Test
    void findsAChangedTrail() throws Exception {
        new Trip(launch).summary();
        try (Connection connection = Postgres.connect(launch.product().home());
                Statement statement = connection.createStatement()) {
            connection.setSchema("signing");
            connection.setAutoCommit(false);
            statement.execute("alter table audit_entry disable trigger user");
            statement.execute("update audit_entry set actor = 'BS999' where sequence = 2");
            assertThat(JdbcAuditTrail.check(connection, Optional.empty()))
                    .isEqualTo(new ChainVerdict.Broken(2, ChainVerdict.Fault.CHANGED));
            connection.rollback();
        }
    }

    @Test
    void givesBothServicesTheSameSchemaOfTheClosingManifest() {
        Path signing = RunningProduct.PROJECT.resolve(
                "signing-service/src/main/resources/vn/kyluu/signing/record/closing-manifest-1.xsd");
        Path archive = RunningProduct.PROJECT.resolve(
                "archive-service/src/main/resources/vn/kyluu/archive/ingest/closing-manifest-1.xsd");
        assertThat(archive).hasSameTextualContentAs(signing);
    }

    private static void assertRefused(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isEqualTo("42501");
            return;
        }
        throw new AssertionError("not refused: " + sql);
    }
}
