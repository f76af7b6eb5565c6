package vn.kyluu.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TokenFactsTest {
    @Test
    void fillsALabelUpTo32Octets() {
        char[] label = TokenFacts.label("Khoa Nội");

        assertThat(new String(label).getBytes(StandardCharsets.UTF_8)).hasSize(32);
        assertThat(TokenFacts.text(label)).isEqualTo("Khoa Nội");
    }

    @Test
    void dropsWhatLiesBehindTheLastOctet() {
        String behind = "Khoa Nội" + " ".repeat(22) + "\uFFFD";

        assertThat(TokenFacts.text((behind + "r").toCharArray())).isEqualTo("Khoa Nội");
    }

    @Test
    void readsALabelThatIsFilledUpWithZeros() {
        assertThat(TokenFacts.text("ABC\0\0\0\0\0".toCharArray())).isEqualTo("ABC");
    }

    @Test
    void refusesALabelThatDoesNotFit() {
        assertThatThrownBy(() -> TokenFacts.label("ộ".repeat(11))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TokenFacts.label(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheLesserOfWantedAndGrantedSessions() {
        assertThat(facts(0).sessions(8)).as("0 is no limit").isEqualTo(8);
        assertThat(facts(-1).sessions(8)).as("unknown is no limit").isEqualTo(8);
        assertThat(facts(5).sessions(8)).isEqualTo(5);
        assertThat(facts(500).sessions(8)).isEqualTo(8);
    }

    private static TokenFacts facts(long limit) {
        return new TokenFacts("label", "1", "maker", "model", 0, limit);
    }
}
