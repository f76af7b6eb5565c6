package vn.kyluu.archive.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void sortsMembersByUtf16AsTheExampleOfRfc8785Does() {
        Map<String, Object> object = Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(write(object))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void escapesAsLittleAsItMust() {
        assertThat(write(Map.of("a", "\u20ac$\u000f\nA'B\"\\/")))
                .isEqualTo("{\"a\":\"\u20ac$\\u000f\\nA'B\\\"\\\\/\"}");
    }

    @Test
    void writesNumbersTruthAndNesting() {
        assertThat(write(Map.of("b", List.of(1, 2L, true, Map.of()), "a", List.of())))
                .isEqualTo("{\"a\":[],\"b\":[1,2,true,{}]}");
    }

    @Test
    void refusesWhatReadersReadDifferently() {
        assertThatThrownBy(() -> write(Map.of("a", 1.5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(Map.of("a", Long.MAX_VALUE))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String write(Map<String, Object> object) {
        return new String(CanonicalJson.write(object).toByteArray(), StandardCharsets.UTF_8);
    }
}
