package vn.kyluu.archive.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.kyluu.archive.disposal.DisposalRefusal;
import vn.kyluu.archive.hold.HoldRefusal;
import vn.kyluu.archive.ingest.Deposit;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.report.ReportOutage;
import vn.kyluu.archive.spool.SpoolRefusal;
import vn.kyluu.archive.term.TermRefusal;
import vn.kyluu.archive.vault.SiteOutage;

class ProblemsTest {
    private static final Locale VI = new Locale("vi");

    @Test
    void tellsARefusalByItsReasonInBothLanguages() {
        Problem problem = Problems.of(new RecordRefusal(RecordRefusal.Reason.NO_SUCH_RECORD));

        Map<String, Object> document = problem.document(VI, "1");
        assertThat(document)
                .containsEntry("type", "urn:kyluu:problem:no-such-record")
                .containsEntry("status", 404)
                .containsEntry("title", "Không tìm thấy");
        assertThat(problem.document(Locale.ENGLISH, "1")).containsEntry("title", "Not found");
    }

    @Test
    void findsTheReasonUnderWhatALibraryWrappedAroundIt() {
        Problem problem = Problems.of(new IllegalStateException(new IOException(new BodyLimit.BodyTooLarge(20 << 20))));

        assertThat(problem.status()).isEqualTo(413);
        assertThat(problem.document(VI, "1").get("detail").toString()).contains("20 MiB");
    }

    @Test
    void namesTheSiteOfAnOutageAndSaysWhenToTryAgain() {
        Problem problem =
                Problems.of(new SiteOutage("Nơi B", SiteOutage.Reason.UNWRITABLE, new IOException("secret path")));

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.retryAfter()).isPositive();
        assertThat(problem.document(VI, "1")).containsEntry("site", "Nơi B");
        assertThat(problem.document(VI, "1").toString()).doesNotContain("secret path");
    }

    @Test
    void tellsNothingOfABug() {
        Map<String, Object> document =
                Problems.of(new NullPointerException("secret")).document(VI, "7");

        assertThat(document).containsEntry("status", 500).containsEntry("instance", "urn:uuid:7");
        assertThat(document.toString()).doesNotContain("secret");
    }

    @Test
    void hasTextsForAllReasonsInBothLanguages() {
        List<String> reasons = new ArrayList<>();
        for (Deposit.Reason reason : Deposit.Reason.values()) {
            reasons.add("deposit." + Problem.kebab(reason));
        }
        for (RecordRefusal.Reason reason : RecordRefusal.Reason.values()) {
            reasons.add(Problem.kebab(reason));
        }
        for (HoldRefusal.Reason reason : HoldRefusal.Reason.values()) {
            reasons.add(Problem.kebab(reason));
        }
        for (TermRefusal.Reason reason : TermRefusal.Reason.values()) {
            reasons.add(Problems.of(new TermRefusal(reason)).reason());
        }
        for (DisposalRefusal.Reason reason : DisposalRefusal.Reason.values()) {
            reasons.add(Problems.of(new DisposalRefusal(reason)).reason());
        }
        for (SpoolRefusal.Reason reason : SpoolRefusal.Reason.values()) {
            reasons.add(Problems.of(new SpoolRefusal(reason)).reason());
        }
        for (ReportOutage.Reason reason : ReportOutage.Reason.values()) {
            Problem problem = Problems.of(new ReportOutage(reason, new IOException("secret")));
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.retryAfter() > 0).isEqualTo(reason != ReportOutage.Reason.NOT_SET_UP);
            assertThat(problem.document(VI, "1").get("detail").toString()).contains("JSON", "ETSI");
            reasons.add(problem.reason());
        }
        for (Locale locale : List.of(VI, Locale.ENGLISH)) {
            assertThat(reasons)
                    .allSatisfy(reason -> assertThat(ProblemTexts.detail(reason, List.of("1", "2"), locale))
                            .isNotBlank());
            assertThat(ProblemTexts.title(418, locale)).isEqualTo(ProblemTexts.title(400, locale));
            assertThat(ProblemTexts.title(502, locale)).isEqualTo(ProblemTexts.title(500, locale));
        }
        assertThat(keys(VI)).isEqualTo(keys(Locale.ENGLISH));
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        "vn.kyluu.archive.http.problems",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }
}
