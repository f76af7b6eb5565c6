package vn.kyluu.ades.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.OutsideTool;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureFormat;

/** R4, R7: four people sign one PDF, and outsiders agree. */
class FourSignaturesInAPdfIT {
    private static SigningWorld world;
    private static Octets prepared;
    private static List<Octets> files;

    @TempDir
    Path folder;

    @BeforeAll
    static void sign() {
        world = new SigningWorld();
        prepared = SigningWorld.preparedPdf();
        files = world.signAll(prepared, SignatureFormat.PADES, true);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void popplerFindsFourValidSignatures() throws Exception {
        Path file = Files.write(folder.resolve("signed.pdf"), files.get(3).toByteArray());
        String report = new OutsideTool("pdfsig", "poppler-utils")
                .run("-nocert", file.toString())
                .output();
        assertThat(report.split("Signature is Valid", -1)).as(report).hasSize(5);
        assertThat(report).contains("Total document signed");
    }

    @Test
    void eachSignatureOnlyAppends() {
        Octets before = prepared;
        for (Octets after : files) {
            System.out.println("bytes added by a signature: " + (after.size() - before.size()));
            assertThat(after.startsWith(before)).isTrue();
            before = after;
        }
    }
}
