package vn.kyluu.signing.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** R4 of the room. */
class PinHashTest {
    private final PinHash hash = new PinHash();

    @Test
    void hashesByArgon2idWithASaltOfItsOwn() {
        String one = hash.of(ActivationPin.of("246810"));
        String two = hash.of(ActivationPin.of("246810"));
        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(two);
        assertThat(hash.matches(ActivationPin.of("246810"), one)).isTrue();
        assertThat(hash.matches(ActivationPin.of("246811"), one)).isFalse();
    }

    @Test
    void neverPrintsAPin() {
        assertThat(ActivationPin.of("246810")).hasToString("***");
    }

    @Test
    void forgetsAPinThatWasUsed() {
        String kept = hash.of(ActivationPin.of("246810"));
        ActivationPin pin = ActivationPin.of("246810");
        pin.close();
        assertThat(hash.matches(pin, kept)).isFalse();
    }

    @Test
    void refusesAPinThatIsTooShortOrTooLong() {
        assertThatThrownBy(() -> ActivationPin.of("123")).isInstanceOf(KeyRefusal.class);
        assertThatThrownBy(() -> ActivationPin.of("1".repeat(65))).isInstanceOf(KeyRefusal.class);
    }
}
