package vn.kyluu.signing.http.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R2: what the browser is told to do with the desk's cookies. */
class DeskAddressTest {
    @Test
    void bindsCookiesToThisHostAndToEncryptionWhereTheDeskIsHttps() {
        DeskAddress desk = at("https://ky.benh-vien.example/signing/desk");
        assertThat(desk.keepSession("bí-mật"))
                .isEqualTo("__Host-kyluu-desk=bí-mật; Path=/; HttpOnly; SameSite=Strict; Secure");
        assertThat(desk.keepAttempt("thử"))
                .isEqualTo("__Host-kyluu-sign-in=thử; Max-Age=600; Path=/; HttpOnly; SameSite=Lax; Secure");
        assertThat(desk.forget(desk.sessionCookie()))
                .isEqualTo("__Host-kyluu-desk=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict; Secure");
    }

    @Test
    void keepsThemFromScriptsAndOtherSitesOnALoopbackAddressToo() {
        DeskAddress desk = at("http://127.0.0.1:8080/signing/desk");
        assertThat(desk.keepSession("bí-mật")).isEqualTo("kyluu-desk=bí-mật; Path=/; HttpOnly; SameSite=Strict");
        assertThat(desk.origin()).isEqualTo("http://127.0.0.1:8080");
    }

    private static DeskAddress at(String url) {
        return new DeskAddress(URI.create(url), Optional.empty());
    }
}
