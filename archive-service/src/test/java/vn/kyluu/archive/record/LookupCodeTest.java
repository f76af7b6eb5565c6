package vn.kyluu.archive.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class LookupCodeTest {
    @Test
    void isReadAsPeopleTypeIt() {
        LookupCode code = new LookupCode("0123456789ABCD10");

        assertThat(LookupCode.read(" o123-4567-89ab-cdlO ")).contains(code);
        assertThat(LookupCode.read(code.printed())).contains(code);
        assertThat(code.printed()).isEqualTo("0123-4567-89AB-CD10");
    }

    @Test
    void isNotWhatIsTooShortOrHasOtherLetters() {
        assertThat(LookupCode.read("0123")).isEmpty();
        assertThat(LookupCode.read("0123456789ABCDEU")).isEmpty();
        assertThat(LookupCode.read("")).isEmpty();
    }

    @Test
    void isDifferentEveryTime() {
        SecureRandom random = new SecureRandom();

        assertThat(LookupCode.random(random)).isNotEqualTo(LookupCode.random(random));
    }
}
