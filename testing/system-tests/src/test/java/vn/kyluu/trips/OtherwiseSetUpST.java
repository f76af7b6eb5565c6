package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.InspectorDesk;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.machine.Instance;
import vn.kyluu.demo.machine.Product;
import vn.kyluu.demo.machine.Service;
import vn.kyluu.demo.staff.Roster;

/** The services as other hospitals set them up: one more process each time, on the same database. */
@ExtendWith(RunningProduct.class)
@Tag("slow")
class OtherwiseSetUpST {
    private final Product product;

    OtherwiseSetUpST(Launch launch) {
        this.product = launch.product();
    }

    @Test
    void bindsItsCookiesToHttpsAndSaysThatTheArchiveIsOut() {
        Map<String, String> settings = Map.of(
                "kyluu.signing.desk.url",
                "https://ky.benh-vien.example/signing/desk",
                "kyluu.signing.archive.url",
                "http://127.0.0.1:" + Ports.any() + "/archive/api/v1");
        try (Instance https = start(Service.SIGNING, "signing-https", settings)) {
            Answer begun =
                    hospital(https).stranger().get("/signing/desk/sign-in").expect(302);
            assertThat(begun.headers().allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("__Host-kyluu-sign-in=")
                    .contains("; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure");
            assertThat(begun.headers().firstValue("Location").orElseThrow())
                    .contains("redirect_uri=https%3A%2F%2Fky.benh-vien.example%2Fsigning%2Fdesk%2Fcallback");
            Line records = hospital(https).line(Roster.RECORDS);
            Answer out = records.get("/signing/api/v1/desk/archive/custody");
            assertThat(out.inWords()).isEqualTo("503 archive-unreachable");
            assertThat(out.headers().firstValue("Retry-After")).isPresent();
            assertThat(out.text()).doesNotContain("127.0.0.1", "Exception");
            Answer left = records.delete("/signing/api/v1/desk/session").expect(200);
            assertThat(left.headers().allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("__Host-kyluu-desk=;")
                    .contains("; Max-Age=0", "; Secure", "; SameSite=Strict");
        }
    }

    @Test
    void hasNoDeskWhereNoneIsNamed() {
        try (Instance without = start(Service.SIGNING, "signing-no-desk", Map.of("kyluu.signing.desk.url", ""))) {
            Answer begun =
                    hospital(without).stranger().get("/signing/desk/sign-in").expect(200);
            assertThat(begun.text()).contains("?failed=desk-not-set-up");
            assertThat(begun.headers().allValues("Set-Cookie")).isEmpty();
            // programs need no desk
            hospital(without)
                    .line(Roster.DOCTOR)
                    .get("/signing/api/v1/worklist")
                    .expect(200);
        }
    }

    @Test
    void givesSoManyReportsAMinuteAndSaysWhenToComeAgain() {
        try (Instance archive =
                start(Service.ARCHIVE, "archive-limited", Map.of("kyluu.archive.report.per-minute", "2"))) {
            InspectorDesk anybody = new InspectorDesk(hospital(archive));
            Octets nothing = Octets.of("không phải PDF".getBytes(StandardCharsets.UTF_8));
            // a minute may end in between: of five, two in a row are refused in any case
            List<Answer> answers = Stream.generate(() -> anybody.report("0000-0000-0000-0000"))
                    .limit(5)
                    .toList();
            assertThat(answers).extracting(Answer::inWords).contains("404 no-such-code", "429 too-often");
            Answer refused = answers.stream()
                    .filter(answer -> answer.status() == 429)
                    .findFirst()
                    .orElseThrow();
            int wait =
                    Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
            assertThat(wait).isBetween(1, 60);
            JsonNode problem = refused.json();
            assertThat(problem.path("detail").asText()).isNotBlank();
            // verification itself goes on
            anybody.verify("hinh.png", "application/pdf", nothing).expect(200);
        }
    }

    private Instance start(Service service, String name, Map<String, String> wishes) {
        Map<String, String> settings = new TreeMap<>(RunningProduct.SETTINGS);
        settings.putAll(wishes);
        Instance instance = Instance.start(product, service, name, Ports.any(), RunningProduct.JVM, settings);
        instance.awaitReady();
        return instance;
    }

    private Hospital hospital(Instance instance) {
        return new Hospital(product.home(), instance.port(), product.issuer());
    }
}
