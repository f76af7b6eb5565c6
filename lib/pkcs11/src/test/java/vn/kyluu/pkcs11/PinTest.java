package vn.kyluu.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinTest {
    @Test
    void erasesWhatItWasGiven() {
        char[] given = "1234".toCharArray();

        Pin pin = Pin.of(given);

        assertThat(given).containsOnly('\0');
        assertThat(pin.reveal()).containsExactly('1', '2', '3', '4');
    }

    @Test
    void erasesWhatItWasGivenEvenWhenItRefuses() {
        char[] given = "9".repeat(300).toCharArray();

        assertThatThrownBy(() -> Pin.of(given)).isInstanceOf(IllegalArgumentException.class);
        assertThat(given).containsOnly('\0');
    }

    @Test
    void neverPrintsItself() {
        assertThat(Pin.of("1234".toCharArray())).hasToString("***");
    }

    @Test
    void cannotBeUsedAfterItWasErased() {
        Pin pin = Pin.of("1234".toCharArray());
        Pin copy = pin.copy();

        pin.close();

        assertThatThrownBy(pin::reveal).isInstanceOf(IllegalStateException.class);
        assertThat(copy.reveal()).containsExactly('1', '2', '3', '4');
    }

    @Test
    void readsAFileWithoutItsLineEnd(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("pin"), "mã số 12\r\n");

        assertThat(Pin.ofFile(file).reveal()).containsExactly("mã số 12".toCharArray());
    }

    @Test
    void refusesAnEmptyFileAndALongOne(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Path tooLong = Files.writeString(folder.resolve("long"), "1".repeat(5000));

        assertThatThrownBy(() -> Pin.ofFile(empty)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Pin.ofFile(tooLong)).isInstanceOf(IOException.class);
    }
}
