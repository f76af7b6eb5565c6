package vn.kyluu.agent.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;

class WordingTest {
    private static final Pattern PLACE = Pattern.compile("\\{[a-zA-Z]+}");

    @ParameterizedTest
    @EnumSource(Reason.class)
    void hasWordsForEveryReasonInBothLanguages(Reason reason) {
        assertThat(Wording.VI.say("refusal." + reason.code())).isNotBlank();
        assertThat(Wording.EN.say("refusal." + reason.code())).isNotBlank();
    }

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(Wording.VI.keys()).isEqualTo(Wording.EN.keys());
        for (String key : Wording.VI.keys()) {
            assertThat(places(Wording.VI.say(key))).as(key).isEqualTo(places(Wording.EN.say(key)));
        }
    }

    @Test
    void saysWhatANurseCanDo() {
        assertThat(Wording.VI.say(new Refusal(Reason.TOKEN_ABSENT))).startsWith("Chưa cắm token");
        assertThat(Wording.VI.say(new Refusal(Reason.PIN_WRONG, Map.of("triesLeft", 3))))
                .isEqualTo("Sai mã PIN, còn 3 lần.");
        assertThat(Wording.VI.say(new Refusal(Reason.PIN_WRONG, Map.of("triesLeft", 1))))
                .contains("chỉ còn 1 lần");
        assertThat(Wording.VI.say(new Refusal(Reason.PIN_WRONG))).isEqualTo("Sai mã PIN.");
        assertThat(Wording.VI.say(new Refusal(Reason.CERTIFICATE_EXPIRED, Map.of("day", "31/12/2026"))))
                .startsWith("Chứng thư đã hết hạn ngày 31/12/2026");
        assertThat(Wording.VI.say(new Refusal(Reason.MODULE_32_BIT, Map.of("module", "viettel-ca_v6.dll"))))
                .contains("viettel-ca_v6.dll", "32 bit");
        assertThat(Wording.of("de")).isSameAs(Wording.VI);
    }

    private static Set<String> places(String text) {
        Set<String> found = new TreeSet<>();
        PLACE.matcher(text).results().forEach(each -> found.add(each.group()));
        return found;
    }
}
