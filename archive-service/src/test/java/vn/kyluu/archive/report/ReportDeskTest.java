package vn.kyluu.archive.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.validation.Coverage;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.FindingCode;
import vn.kyluu.ades.validation.Integrity;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Validity;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.LookupCode;
import vn.kyluu.archive.record.Samples;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.verification.VerificationAnswer;

class ReportDeskTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Octets FILE = Octets.of("tệp".getBytes(StandardCharsets.UTF_8));
    private static final Octets PAPER = Octets.of("%PDF-".getBytes(StandardCharsets.US_ASCII));
    private final List<JsonNode> asked = new ArrayList<>();
    private final ReportDesk desk = desk(Optional.of(URI.create("https://bv.example/archive/verify")), asked);

    @Test
    void bindsTheReportOfAFileToItsDigestAndToTheAddressThatTheSettingsName() {
        assertThat(desk.onFile(FILE, () -> answer(signed(3, -1), Optional.empty())))
                .isEqualTo(PAPER);

        JsonNode report = asked.get(0);
        assertThat(report.path("address").asText()).isEqualTo("https://bv.example/archive/verify");
        assertThat(report.path("sha256").asText())
                .isEqualTo(FILE.digest(DigestAlgorithm.SHA256).hex());
        assertThat(report.path("size").asInt()).isEqualTo(FILE.size());
        assertThat(report.path("checkedAt").asText()).isEqualTo("2026-11-21T09:00:00+07:00");
        assertThat(report.path("sentence").path("vi").asText()).startsWith("Hợp lệ");
        assertThat(report.path("sentence").path("en").asText()).startsWith("Valid");
        assertThat(report.path("parts").path(0).path("signatures")).hasSize(3);
        assertThat(report.has("kept")).isFalse();
    }

    @Test
    void tellsOfARecordItsCodeAndEachSitesStateAndNothingOfThePatientOrTheTitles() {
        ArchivedRecord record = Samples.record(
                UUID.randomUUID(), "HS-1", LookupCode.read("0123456789ABCDEF").get());
        VerificationAnswer file = answer(signed(1, -1), Optional.of(record));
        VerificationAnswer whole = new VerificationAnswer(
                file.verdict(),
                file.sha256(),
                file.report(),
                file.archived(),
                file.checkedAt(),
                List.of(new VerificationAnswer.Part(1, "Tóm tắt hồ sơ bệnh án", file.sha256(), signed(2, -1))),
                List.of(
                        new VerificationAnswer.Copy("Nơi A", Optional.empty()),
                        new VerificationAnswer.Copy("Nơi B", Optional.of(Incident.Kind.MISMATCH))));

        desk.onRecord(record.code().printed(), () -> whole);

        JsonNode report = asked.get(0);
        assertThat(report.path("address").asText()).isEqualTo("https://bv.example/archive/verify/0123-4567-89AB-CDEF");
        assertThat(report.path("kept").path("keptUntil").asText()).isEqualTo("2056-12-31");
        assertThat(report.path("kept").path("sites").findValuesAsText("state")).containsExactly("OK", "MISMATCH");
        assertThat(report.has("size")).isFalse();
        assertThat(report.path("parts")).hasSize(2);
        assertThat(report.toString()).doesNotContain("Trần Văn Thử", "HS-1", "Tóm tắt", "BN0001", "0790");
    }

    @Test
    void cutsWhatHasNoRoomButNeverWhatFailed() {
        desk.onFile(FILE, () -> answer(signed(400, 399), Optional.empty()));

        JsonNode part = asked.get(0).path("parts").path(0);
        assertThat(part.path("signatures")).hasSize(120);
        assertThat(part.path("leftOut").asInt()).isEqualTo(280);
        JsonNode last = part.path("signatures").path(119);
        assertThat(last.path("n").asInt()).isEqualTo(400);
        assertThat(last.path("indication").asText()).isEqualTo("TOTAL_FAILED");
        assertThat(last.path("changes")).hasSize(20);
    }

    @Test
    void beginsNothingThatNobodyCouldSeal() {
        ReportDesk nowhere = desk(Optional.empty(), asked);
        assertThatThrownBy(() -> nowhere.onFile(FILE, () -> {
                    throw new AssertionError("judged for nothing");
                }))
                .extracting("reason")
                .isEqualTo(ReportOutage.Reason.NOT_SET_UP);
        assertThat(asked).isEmpty();
    }

    @Test
    void makesThreeAtOnceAndTellsTheFourthToComeBack() {
        assertThatThrownBy(() -> again(3)).extracting("reason").isEqualTo(ReportOutage.Reason.BUSY);
        again(2);
        assertThat(asked).hasSize(3);
    }

    /** Asks for a report while so many others are being made. */
    private void again(int others) {
        desk.onFile(FILE, () -> {
            if (others > 0) {
                again(others - 1);
            }
            return answer(signed(1, -1), Optional.empty());
        });
    }

    private static ReportDesk desk(Optional<URI> page, List<JsonNode> asked) {
        return new ReportDesk(
                new ReportSeal() {
                    @Override
                    public void require() {}

                    @Override
                    public Octets seal(Octets report) {
                        try {
                            asked.add(new ObjectMapper().readTree(report.toByteArray()));
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                        return PAPER;
                    }
                },
                page,
                ZONE);
    }

    private static VerificationAnswer answer(ValidationReport report, Optional<ArchivedRecord> record) {
        return new VerificationAnswer(
                report.verdict(),
                FILE.digest(DigestAlgorithm.SHA256),
                report,
                record,
                Instant.parse("2026-11-21T02:00:00.123Z"),
                List.of(),
                List.of());
    }

    /** So many signatures, one of them failed. */
    private static ValidationReport signed(int signatures, int failed) {
        return new ValidationReport(
                failed < 0 ? Verdict.TOTAL_PASSED : Verdict.TOTAL_FAILED,
                Optional.of(SignatureFormat.PADES),
                IntStream.range(0, signatures)
                        .mapToObj(n -> signature(n, n == failed))
                        .toList(),
                List.of(),
                Optional.empty());
    }

    private static ValidatedSignature signature(int n, boolean failed) {
        List<Finding> changes = failed
                ? IntStream.range(0, 50)
                        .mapToObj(i -> Finding.error(FindingCode.MODIFIED_AFTER_SIGNING, "/Pages[1]"))
                        .toList()
                : List.of();
        return new ValidatedSignature(
                "S-" + n,
                failed ? Verdict.TOTAL_FAILED : Verdict.TOTAL_PASSED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Instant.parse("2026-11-20T02:00:00Z")),
                Optional.empty(),
                Optional.empty(),
                failed ? Integrity.ALTERED : Integrity.INTACT,
                Validity.YES,
                Optional.empty(),
                Optional.of("Bác sĩ"),
                Optional.empty(),
                Optional.of("doctor"),
                Coverage.WHOLE_DOCUMENT,
                Optional.empty(),
                changes,
                changes);
    }
}
