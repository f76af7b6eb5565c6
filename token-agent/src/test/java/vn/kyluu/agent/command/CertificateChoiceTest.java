package vn.kyluu.agent.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.agent.token.ModuleShelf;
import vn.kyluu.agent.token.PluggedToken;
import vn.kyluu.agent.wording.Wording;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;
import vn.kyluu.pki.authority.Usage;
import vn.kyluu.pki.authority.Validity;

class CertificateChoiceTest {
    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");
    private static final ZonedDateTime TODAY = NOW.atZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final CertificateChoice ANY = new CertificateChoice("", "");

    private static TestPki pki;
    private static X509Certificate an;
    private static X509Certificate anOld;
    private static X509Certificate binh;

    @BeforeAll
    static void issue() {
        pki = TestPki.ephemeral(Clock.fixed(NOW, ZoneId.of("UTC")), URI.create("http://127.0.0.1:9"));
        an = certificate("Nguyễn Văn An", 0, 100);
        anOld = certificate("Nguyễn Văn An", -400, -35);
        binh = certificate("Lê Thị Bình", 0, 100);
    }

    @Test
    void takesTheOneThatIsValidOfAPersonsTwo() {
        assertThat(ANY.of(plugged(anOld, an), TODAY).certificate()).isEqualTo(an);
        assertThat(new CertificateChoice("lê thị", "")
                        .of(plugged(an, binh), TODAY)
                        .certificate())
                .isEqualTo(binh);
    }

    @Test
    void asksWhichOfSeveralIsMeantAndTakesTheNumber() {
        String number = an.getSerialNumber().toString(16);
        assertThatThrownBy(() -> ANY.of(plugged(an, binh), TODAY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(Wording.VI.say(refusal))
                                .contains("--certificate", "Nguyễn Văn An " + number, "Lê Thị Bình "));
        assertThat(new CertificateChoice("", number.toUpperCase(java.util.Locale.ROOT))
                        .of(plugged(binh, an), TODAY)
                        .certificate())
                .isEqualTo(an);
    }

    @Test
    void tellsTheDayOfOneThatIsNotValidNow() {
        assertThatThrownBy(() -> ANY.of(plugged(anOld), TODAY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(Wording.VI.say(refusal))
                                .startsWith("Chứng thư đã hết hạn ngày 17/10/2026."));
        assertThatThrownBy(() -> ANY.of(plugged(an), TODAY.minusDays(30)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CERTIFICATE_NOT_YET_VALID));
    }

    @Test
    void saysThatNoTokenIsThereOrAnotherOnesOrWhatIsWrongWithItsDriver() {
        assertThatThrownBy(() -> ANY.of(new ModuleShelf.Survey(List.of(), List.of()), TODAY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOKEN_ABSENT));
        Refusal narrow = new Refusal(Reason.MODULE_32_BIT, Map.of("module", "cu.dll"));
        assertThatThrownBy(() -> ANY.of(new ModuleShelf.Survey(List.of(), List.of(narrow)), TODAY))
                .isSameAs(narrow);
        assertThatThrownBy(() -> new CertificateChoice("Người Khác", "").of(plugged(an), TODAY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(Wording.VI.say(refusal)).contains("Cắm đúng token của Người Khác"));
    }

    private static X509Certificate certificate(String name, int from, int until) {
        return pki.signer(
                        Person.named(name, "CCCD:079060001234"),
                        new Validity(NOW.plus(Duration.ofDays(from)), NOW.plus(Duration.ofDays(until))),
                        Usage.SIGNING)
                .certificate();
    }

    /** A token with these; nothing asks its slot. */
    private static ModuleShelf.Survey plugged(X509Certificate... certificates) {
        List<X509Certificate> all = List.of(certificates);
        return new ModuleShelf.Survey(List.of(new PluggedToken(Path.of("token.so"), null, all, all)), List.of());
    }
}
