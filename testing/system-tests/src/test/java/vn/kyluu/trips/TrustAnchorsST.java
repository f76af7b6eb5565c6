package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.pki.TestPki;

@ExtendWith(RunningProduct.class)
class TrustAnchorsST {
    private static final String ANCHORS = "/signing/api/v1/trust-anchors";

    private final Launch launch;

    TrustAnchorsST(Launch launch) {
        this.launch = launch;
    }

    @Test
    void anAdministratorAddsAnAuthorityAndRemovesItAgain() throws Exception {
        Line admin = launch.hospital().line(Roster.ADMIN);
        TestPki other = TestPki.ephemeral(Clock.systemUTC(), URI.create("http://127.0.0.1:1/"));
        String body = "{\"certificate\":\"%s\"}"
                .formatted(Base64.getEncoder().encodeToString(other.root().getEncoded()));

        Answer added = admin.post(ANCHORS, body).expect(201);
        String sha256 = added.json().get("sha256").asText();
        assertThat(admin.post(ANCHORS, body).expect(409).problem()).isEqualTo("anchor-known");
        assertThat(sha256s(admin)).hasSize(2).contains(sha256);
        assertThat(admin.get(ANCHORS).expect(200).json().get("stale").asBoolean())
                .isFalse();

        assertThat(admin.delete(ANCHORS + "/" + sha256).status()).isEqualTo(204);
        assertThat(admin.delete(ANCHORS + "/" + sha256).expect(404).problem()).isEqualTo("anchor-unknown");
        assertThat(sha256s(admin)).hasSize(1);
        assertThat(admin.delete(ANCHORS + "/" + sha256s(admin).get(0))
                        .expect(409)
                        .problem())
                .isEqualTo("anchor-stays");
    }

    @Test
    void nobodyElseDoes() {
        Line doctor = launch.hospital().line(Roster.DOCTOR);

        assertThat(doctor.get(ANCHORS).status()).isEqualTo(403);
        assertThat(doctor.post(ANCHORS, "{}").status()).isEqualTo(403);
        assertThat(doctor.delete(ANCHORS + "/" + "0".repeat(64)).status()).isEqualTo(403);
    }

    private static java.util.List<String> sha256s(Line line) {
        return line.get(ANCHORS).expect(200).json().get("items").findValuesAsText("sha256");
    }
}
