package vn.kyluu.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DerTest {
    @Test
    void writesRAndSAsTheShortestPositiveIntegers() {
        byte[] plain = new byte[64];
        plain[31] = 1;
        plain[32] = (byte) 0x80;

        String der = HexFormat.of().formatHex(Der.ecdsaSignature(plain, 32));

        assertThat(der).isEqualTo("3026" + "020101" + "0221" + "0080" + "00".repeat(31));
    }

    @Test
    void writesTheLongLengthThatP521Needs() {
        byte[] plain = new byte[132];
        Arrays.fill(plain, (byte) 0x01);

        byte[] der = Der.ecdsaSignature(plain, 66);

        assertThat(HexFormat.of().formatHex(der, 0, 5)).isEqualTo("3081880242");
        assertThat(der).hasSize(3 + 2 * (2 + 66));
    }

    @Test
    void refusesAValueThatIsNotTwoFieldsLong() {
        assertThatThrownBy(() -> Der.ecdsaSignature(new byte[63], 32)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesASerialNumberThatBeginsWithAHighBit() {
        assertThat(HexFormat.of().formatHex(Der.integer(new BigInteger("00ff01", 16))))
                .isEqualTo("020300ff01");
    }
}
