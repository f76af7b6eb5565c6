package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.staff.StaffMember;

@ExtendWith(RunningProduct.class)
class RolesST {
    private static final String NO_ID = "00000000-0000-4000-8000-000000000000";

    private final Launch launch;

    RolesST(Launch launch) {
        this.launch = launch;
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /signing/api/v1/records/HS-1, BS001",
        "PUT, /signing/api/v1/records/HS-1, QT001",
        "GET, /signing/api/v1/records/HS-1, TT001",
        "POST, /signing/api/v1/authorizations, HS001",
        "POST, /signing/api/v1/authorizations, EMR",
        "POST, /signing/api/v1/documents/" + NO_ID + "/signatures, HS001",
        "POST, /signing/api/v1/documents/" + NO_ID + "/signing-sessions, EMR",
        "POST, /signing/api/v1/records/HS-1/closure, BS001",
        "POST, /signing/api/v1/records/HS-1/closure, EMR",
        "GET, /signing/api/v1/records/HS-1/closure, DD001",
        "PUT, /signing/api/v1/signers/BS001, GD001",
        "POST, /signing/api/v1/signers/BS001/credentials, BS001",
        "POST, /archive/api/v1/deposits, EMR",
        "POST, /archive/api/v1/deposits, QT001",
        "GET, /archive/api/v1/records, BS001",
        "GET, /archive/api/v1/records/" + NO_ID + ", BS001",
        "GET, /archive/api/v1/records/" + NO_ID + "/documents/1/content, QT001",
        "GET, /archive/api/v1/records/" + NO_ID + "/verification, EMR",
        "GET, /archive/api/v1/records/" + NO_ID + "/proof, DD001",
    })
    void refusesARoleThatMayNot(String method, String path, String staffCode) {
        StaffMember member = Roster.ALL.stream()
                .filter(each -> each.code().equals(staffCode))
                .findFirst()
                .orElseThrow();
        assertThat(call(launch.hospital().line(member), method, path).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /signing/api/v1/signers/me",
        "GET, /signing/api/v1/worklist",
        "POST, /signing/api/v1/authorizations",
        "PUT, /signing/api/v1/records/HS-1",
        "GET, /signing/api/v1/documents/" + NO_ID + "/content",
        "POST, /archive/api/v1/deposits",
        "GET, /archive/api/v1/records",
        "GET, /archive/api/v1/records/" + NO_ID + "/verification",
    })
    void refusesAStranger(String method, String path) {
        assertThat(call(launch.hospital().stranger(), method, path).status()).isEqualTo(401);
    }

    @Test
    void refusesATokenThatIsOver() {
        String token = launch.hospital().issuer().mint("BS001", "Ai đó", "", Set.of("doctor"), Duration.ofHours(-2));
        assertThat(launch.hospital()
                        .stranger()
                        .as(token)
                        .get("/signing/api/v1/signers/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesATokenWithAChangedSignature() {
        String token = launch.hospital().issuer().token(Roster.DOCTOR);
        int middle = token.lastIndexOf('.') + 20;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, middle) + other + token.substring(middle + 1);
        assertThat(launch.hospital()
                        .stranger()
                        .as(forged)
                        .get("/signing/api/v1/signers/me")
                        .status())
                .isEqualTo(401);
    }

    private static Answer call(Line line, String method, String path) {
        return switch (method) {
            case "GET" -> line.get(path);
            case "PUT" -> line.put(path, "{}");
            default ->
                path.endsWith("/deposits")
                        ? line.post(path, new vn.kyluu.demo.desk.Multipart().json("manifest", "{}"))
                        : line.post(path, "{}");
        };
    }
}
