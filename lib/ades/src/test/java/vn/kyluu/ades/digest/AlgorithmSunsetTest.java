package vn.kyluu.ades.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.AlgorithmSunset.Phase;

class AlgorithmSunsetTest {
    private static final Instant LAST_OF_2030 = Instant.parse("2030-12-31T23:59:59Z");

    @Test
    void shortRsaKeysEndWithTheirYear() {
        assertThat(AlgorithmSunset.USUAL.allowsRsa(2048, LAST_OF_2030)).isTrue();
        assertThat(AlgorithmSunset.USUAL.allowsRsa(2048, LAST_OF_2030.plusSeconds(1)))
                .isFalse();
        assertThat(AlgorithmSunset.USUAL.allowsRsa(3072, LAST_OF_2030.plusSeconds(1)))
                .isTrue();
        assertThat(AlgorithmSunset.USUAL.allowsRsa(2047, LAST_OF_2030)).isFalse();
        assertThat(AlgorithmSunset.USUAL.allowsCurve(256, LAST_OF_2030.plusSeconds(1)))
                .isTrue();
        assertThat(AlgorithmSunset.USUAL.allowsCurve(224, LAST_OF_2030)).isFalse();
    }

    @Test
    void theLastPhaseBegunCountsInWhateverOrderTheyAreGiven() {
        AlgorithmSunset own = new AlgorithmSunset(List.of(
                new Phase(LAST_OF_2030, 4096, 384, Set.of(DigestAlgorithm.SHA512)),
                new Phase(Instant.EPOCH, 2048, 256, Set.of(DigestAlgorithm.SHA256))));
        assertThat(own.allows(DigestAlgorithm.SHA256, LAST_OF_2030.minusSeconds(1)))
                .isTrue();
        assertThat(own.allows(DigestAlgorithm.SHA512, LAST_OF_2030.minusSeconds(1)))
                .isFalse();
        assertThat(own.allows(DigestAlgorithm.SHA256, LAST_OF_2030)).isFalse();
        assertThat(own.allows(DigestAlgorithm.SHA512, LAST_OF_2030)).isTrue();
    }
}
