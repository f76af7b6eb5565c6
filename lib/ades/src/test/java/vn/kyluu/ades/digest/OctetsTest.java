package vn.kyluu.ades.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OctetsTest {
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    @Test
    void doesNotSeeLaterChangesOfAnArray() {
        byte[] mine = ABC.clone();
        Octets octets = Octets.of(mine);
        mine[0] = 'x';
        octets.toByteArray()[1] = 'x';
        assertThat(octets.toByteArray()).isEqualTo(ABC);
    }

    @Test
    void printsItsSizeOnly() {
        assertThat(Octets.of(ABC)).hasToString("Octets[3]");
    }

    @Test
    void readsAsMuchAsTheLimit() throws IOException {
        assertThat(Octets.read(new ByteArrayInputStream(ABC), 3)).isEqualTo(Octets.of(ABC));
        assertThat(Octets.read(new ByteArrayInputStream(new byte[0]), 0).size()).isZero();
    }

    @Test
    void stopsReadingWhenTheStreamIsLonger() {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                assertThat(given).isLessThanOrEqualTo(5);
                return 1;
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                if (length == 0) {
                    return 0;
                }
                buffer[from] = (byte) read();
                return 1;
            }
        };
        assertThatThrownBy(() -> Octets.read(endless, 4))
                .isInstanceOfSatisfying(
                        OctetsTooLarge.class, e -> assertThat(e.limit()).isEqualTo(4));
    }

    @Test
    void digestsAsFips180Says() {
        assertThat(Octets.of(ABC).digest(DigestAlgorithm.SHA256).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Octets.of(ABC).digest(DigestAlgorithm.SHA384).hex()).startsWith("cb00753f45a35e8bb5a03d699ac65007");
        assertThat(Octets.of(ABC).digest(DigestAlgorithm.SHA512).hex()).startsWith("ddaf35a193617abacc417349ae204131");
    }

    @Test
    void refusesADigestOfTheWrongLength() {
        assertThatThrownBy(() -> Digest.ofHex(DigestAlgorithm.SHA384, "00".repeat(32)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Digest.ofHex(DigestAlgorithm.SHA256, "AB".repeat(32)).hex()).isEqualTo("ab".repeat(32));
    }

    @Test
    void keepsMuchInAFileThatGoesWithIt() throws IOException {
        byte[] many = new byte[OctetWriter.MOST_IN_MEMORY + 5];
        new java.util.SplittableRandom(1).nextBytes(many);
        Octets inMemory = Octets.owning(many);
        Octets inFile = Octets.read(new ByteArrayInputStream(many), many.length);
        assertThat(inMemory.file()).isEmpty();
        assertThat(Octets.of(many).file()).isPresent();
        assertThat(inFile.file()).hasValueSatisfying(file -> assertThat(file).hasBinaryContent(many));
        assertThat(inFile).isEqualTo(inMemory).hasSameHashCodeAs(inMemory);
        assertThat(inFile.digest(DigestAlgorithm.SHA256)).isEqualTo(inMemory.digest(DigestAlgorithm.SHA256));
        assertThat(inFile.newInputStream().readAllBytes()).isEqualTo(many);
        assertThat(inFile.slice(7, 12)).isEqualTo(Octets.of(java.util.Arrays.copyOfRange(many, 7, 12)));
        assertThat(inFile.startsWith(inMemory.slice(0, 100))).isTrue();
        assertThat(Octets.join(inFile, inFile).file()).isPresent();
        assertThatThrownBy(() -> Octets.read(new ByteArrayInputStream(many), many.length - 1))
                .isInstanceOf(OctetsTooLarge.class);
    }

    @Test
    void aWriterGivesWhatWasWrittenAndThenTakesNothingMore() throws IOException {
        OctetWriter writer = new OctetWriter(2);
        writer.write(ABC);
        writer.write('d');
        assertThat(writer.octets()).isEqualTo(Octets.of("abcd".getBytes(StandardCharsets.US_ASCII)));
        assertThatThrownBy(() -> writer.write(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void knowsWhatItBeginsWith() {
        assertThat(Octets.of(ABC).startsWith(Octets.of(new byte[] {'a', 'b'}))).isTrue();
        assertThat(Octets.of(ABC).startsWith(Octets.of(new byte[] {'b'}))).isFalse();
        assertThat(Octets.of(new byte[] {'a'}).startsWith(Octets.of(ABC))).isFalse();
    }
}
