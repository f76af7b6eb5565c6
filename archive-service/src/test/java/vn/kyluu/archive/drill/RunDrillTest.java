package vn.kyluu.archive.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.archive.drill.Ledger.Sum;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.audit.ChainVerdict;
import vn.kyluu.pki.TestPki;

/** R1, R2 and R4, with databases that say what the test wants. */
class RunDrillTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, Sum> TABLES =
            Map.of("archive.archived_record", new Sum(3, "17"), "signing.document", new Sum(5, "42"));
    private static final ChainVerdict WHOLE = new ChainVerdict.Whole(7, Optional.empty());

    @Test
    void passesWhenTheRestoredTablesAreThoseThatWere() {
        DrillMinutes minutes = drill(List.of(TABLES, TABLES), TABLES, WHOLE);

        assertThat(minutes.passed()).isTrue();
        assertThat(minutes.rows()).isEqualTo(8);
        assertThat(minutes.tables()).isEqualTo(2);
        assertThat(minutes.auditEntries()).isEqualTo(7);
        assertThat(minutes.text(ZONE)).contains("8 dòng trong 2 bảng", "Kết luận: ĐẠT");
        assertThat(new String(minutes.json(ZONE).toByteArray(), StandardCharsets.UTF_8))
                .contains("\"passed\":true", "\"startedAt\":\"2026-11-20T09:00:00+07:00\"");
    }

    @Test
    void tellsATableThatIsMissingOrOther() {
        DrillMinutes minutes = drill(List.of(TABLES, TABLES), Map.of("signing.document", new Sum(5, "43")), WHOLE);

        assertThat(minutes.faults())
                .containsExactly("TABLE_MISSING archive.archived_record", "ROWS_DIFFER signing.document");
        assertThat(minutes.text(ZONE)).contains("KHÔNG ĐẠT, 2 lỗi", "ROWS_DIFFER signing.document");
    }

    @Test
    void forgivesATableThatGrewMeanwhileButNotOneThatLostRows() {
        Map<String, Sum> grown =
                Map.of("archive.archived_record", new Sum(9, "99"), "signing.document", new Sum(8, "88"));
        Map<String, Sum> restored =
                Map.of("archive.archived_record", new Sum(5, "55"), "signing.document", new Sum(4, "44"));

        DrillMinutes minutes = drill(List.of(TABLES, grown), restored, WHOLE);

        assertThat(minutes.writtenMeanwhile()).containsExactly("archive.archived_record", "signing.document");
        assertThat(minutes.faults()).containsExactly("ROWS_MISSING signing.document");
    }

    @Test
    void tellsABrokenAuditTrail() {
        ChainVerdict broken = new ChainVerdict.Broken(4, ChainVerdict.Fault.CHANGED);

        assertThat(drill(List.of(TABLES, TABLES), TABLES, broken).faults()).containsExactly("AUDIT_TRAIL archive");
    }

    private static DrillMinutes drill(List<Map<String, Sum>> live, Map<String, Sum> restored, ChainVerdict trail) {
        Validation validation = new Validation(
                TrustAnchors.of(List.of(TestPki.ephemeral(CLOCK, URI.create("http://127.0.0.1:1"))
                        .root())),
                RevocationSettings.online(Duration.ofSeconds(1)),
                CLOCK);
        return new RunDrill(
                        new Saying(live, trail),
                        () -> new Restoring.Restored() {
                            @Override
                            public Ledger ledger() {
                                return new Saying(List.of(restored), trail);
                            }

                            @Override
                            public void close() {}
                        },
                        new LookAgain(List.of(), validation, CLOCK),
                        CLOCK)
                .run(10);
    }

    /** A database without records that says these tables, one answer after the other. */
    private static final class Saying implements Ledger {
        private final Queue<Map<String, Sum>> tables;
        private final ChainVerdict trail;

        Saying(List<Map<String, Sum>> tables, ChainVerdict trail) {
            this.tables = new ArrayDeque<>(tables);
            this.trail = trail;
        }

        @Override
        public Map<String, Sum> tables() {
            return tables.remove();
        }

        @Override
        public Map<String, ChainVerdict> trails() {
            return Map.of("archive", trail);
        }

        @Override
        public List<UUID> pick(int most) {
            return List.of();
        }

        @Override
        public ArchivedRecord record(UUID archiveId) {
            throw new AssertionError("nothing was picked");
        }

        @Override
        public void close() {}
    }
}
