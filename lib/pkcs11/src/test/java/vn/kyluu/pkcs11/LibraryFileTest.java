package vn.kyluu.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lesson CHECK_BEFORE_LOADING of hsm-config/vendors. */
class LibraryFileTest {
    private static final int AMD64 = 0x8664;
    private static final int I386 = 0x14C;

    @TempDir
    private Path folder;

    @Test
    void tellsA32BitModuleOfWindowsFromOneThatFits() throws IOException {
        assertThat(LibraryFile.look(pe(I386), OperatingSystem.WINDOWS, "amd64")).isEqualTo(LibraryFile.BITS_32);
        assertThat(LibraryFile.look(pe(AMD64), OperatingSystem.WINDOWS, "amd64"))
                .isEqualTo(LibraryFile.FITS);
        assertThat(LibraryFile.look(pe(AMD64), OperatingSystem.WINDOWS, "aarch64"))
                .isEqualTo(LibraryFile.OTHER_PROCESSOR);
        assertThat(LibraryFile.look(pe(AMD64), OperatingSystem.LINUX, "amd64")).isEqualTo(LibraryFile.NO_LIBRARY);
    }

    @Test
    void tellsA32BitModuleOfLinuxFromOneThatFits() throws IOException {
        assertThat(LibraryFile.look(elf(1, 3), OperatingSystem.LINUX, "amd64")).isEqualTo(LibraryFile.BITS_32);
        assertThat(LibraryFile.look(elf(2, 62), OperatingSystem.LINUX, "amd64")).isEqualTo(LibraryFile.FITS);
        assertThat(LibraryFile.look(elf(2, 183), OperatingSystem.LINUX, "amd64"))
                .isEqualTo(LibraryFile.OTHER_PROCESSOR);
        assertThat(LibraryFile.look(SoftHsm.library())).isEqualTo(LibraryFile.FITS);
    }

    @Test
    void takesNoTextAndNoCutOffFileForALibrary() throws IOException {
        Path text = Files.writeString(folder.resolve("readme.dll"), "đây là văn bản ".repeat(10));
        assertThat(LibraryFile.look(text)).isEqualTo(LibraryFile.NO_LIBRARY);
        byte[] cut = new byte[64];
        cut[0] = 'M';
        cut[1] = 'Z';
        cut[60] = 127;
        Path half = Files.write(folder.resolve("half.dll"), cut);
        assertThat(LibraryFile.look(half, OperatingSystem.WINDOWS, "amd64")).isEqualTo(LibraryFile.NO_LIBRARY);
    }

    private Path pe(int machine) throws IOException {
        byte[] file = new byte[256];
        file[0] = 'M';
        file[1] = 'Z';
        file[60] = (byte) 0x80;
        file[0x80] = 'P';
        file[0x81] = 'E';
        file[0x84] = (byte) machine;
        file[0x85] = (byte) (machine >> 8);
        return Files.write(folder.resolve("token.dll"), file);
    }

    private Path elf(int bits, int machine) throws IOException {
        byte[] file = new byte[128];
        file[0] = 0x7F;
        file[1] = 'E';
        file[2] = 'L';
        file[3] = 'F';
        file[4] = (byte) bits;
        file[18] = (byte) machine;
        return Files.write(folder.resolve("libtoken.so"), file);
    }
}
