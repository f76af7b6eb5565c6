package vn.kyluu.signing.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.ades.timestamp.TimestampOutage;
import vn.kyluu.signing.deposit.ArchiveOutage;
import vn.kyluu.signing.flow.FlowRefusal;
import vn.kyluu.signing.key.KeyOutage;

class ProblemsTest {
    private final ProblemDocument document = new ProblemDocument();

    @Test
    void tellsARefusalByItsCodeAndKind() {
        Problem problem =
                Problems.of(new FlowRefusal(FlowRefusal.Reason.NOT_YOUR_TURN)).orElseThrow();

        assertThat(problem.type()).isEqualTo("urn:kyluu:problem:not-your-turn");
        assertThat(problem.status()).isEqualTo(409);
    }

    @Test
    void findsARefusalThatTheContainerHasWrapped() {
        RuntimeException wrapped =
                new RuntimeException(new IllegalStateException(new FlowRefusal(FlowRefusal.Reason.WRONG_ROLE)));

        assertThat(Problems.of(wrapped)).map(Problem::status).contains(403);
    }

    @Test
    void saysWhenToTryAgainAfterAnOutage() {
        Problem problem = Problems.of(new TimestampOutage("silence", true)).orElseThrow();

        assertThat(problem.code()).isEqualTo("timestamp-outage");
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.retryAfter()).contains(Duration.ofSeconds(5));
        assertThat(Problems.of(new ArchiveOutage(false)).orElseThrow().retryAfter())
                .contains(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "250, 1", "1000, 1", "1001, 2"})
    void tellsWhatTheHsmSaysAboutTryingAgainInWholeSeconds(long millis, long seconds) {
        KeyOutage outage =
                new KeyOutage("SUSPENDED", true, Duration.ofMillis(millis), new IllegalStateException("five times"));

        assertThat(Problems.of(outage).orElseThrow().retryAfter()).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void sendsNobodyBackAtOnceIfTheHsmNeedsAPerson() {
        KeyOutage outage = new KeyOutage("PIN_LOCKED", false, Duration.ZERO, new IllegalStateException("locked"));

        assertThat(Problems.of(outage).orElseThrow().retryAfter()).contains(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300", "58030"})
    void takesADatabaseThatIsAwayForAnOutage(String sqlState) {
        RuntimeException wrapped = new RuntimeException("whatever it says", new SQLException("", sqlState));

        assertThat(Problems.of(wrapped)).map(Problem::code).contains("database-outage");
        assertThat(Problems.of(new RuntimeException(new SQLTransientConnectionException())))
                .map(Problem::status)
                .contains(503);
    }

    @Test
    void takesABadStatementForABug() {
        assertThat(Problems.of(new RuntimeException(new SQLException("", "42601"))))
                .isEmpty();
        assertThat(Problems.of(new IllegalStateException("connection refused"))).isEmpty();
    }

    @Test
    void survivesFailuresThatCauseEachOther() {
        RuntimeException one = new RuntimeException();
        RuntimeException other = new RuntimeException(one);
        one.initCause(other);

        assertThat(Problems.of(one)).isEmpty();
    }

    @Test
    void writesTypedMembersBesideTheStandardOnes() {
        Problem problem = Problem.of("record-incomplete", 409)
                .with(Map.of("missing", List.of("a doctor", "b nurse"), "count", 2, "retryHelps", false));

        JsonObject json = Json.createReader(
                        new StringReader(document.json(problem, ProblemCatalogue.VIETNAMESE, "/signing/api/v1/x")))
                .readObject();

        assertThat(json.getString("type")).isEqualTo("urn:kyluu:problem:record-incomplete");
        assertThat(json.getInt("status")).isEqualTo(409);
        assertThat(json.getString("title")).isEqualTo("Hồ sơ chưa đủ chữ ký");
        assertThat(json.getString("instance")).isEqualTo("/signing/api/v1/x");
        assertThat(json.getJsonArray("missing")).hasSize(2);
        assertThat(json.getInt("count")).isEqualTo(2);
        assertThat(json.getBoolean("retryHelps")).isFalse();
    }
}
