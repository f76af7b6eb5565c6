package vn.kyluu.ades.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kyluu.ades.OutsideTool;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.SigningWorld.Signer;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;

/** R5: what an outsider reads in the box. */
class StampIT {
    private static final String LETTERS = "ăằắẳẵặâầấẩẫậđêềếểễệôồốổỗộơờớởỡợưừứửữựàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Normalizer.Form.class,
            names = {"NFC", "NFD"})
    void outsidersReadAllVietnameseLetters(Normalizer.Form form) throws Exception {
        String capitals = LETTERS.toUpperCase(Locale.ROOT);
        String text = signedText(Normalizer.normalize(LETTERS, form), Normalizer.normalize(capitals, form));
        assertThat(text.replaceAll("\\s", "")).contains("Kýbởi:" + LETTERS).contains("Chứcdanh:" + capitals);
        assertThat(text).containsPattern("Thời điểm ký: \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00");
    }

    @Test
    void aNameTheFontLacksDoesNotStopTheSigner() throws Exception {
        assertThat(signedText("山田 😀", "Nguyễn ".repeat(200))).contains("Ký bởi:");
    }

    private String signedText(String name, String title) throws Exception {
        try (SigningWorld world = new SigningWorld()) {
            Signer nurse = world.signers().get(1);
            Signer signer = new Signer(nurse.step(), name, title, nurse.key(), nurse.algorithm());
            Octets pdf = world.sign(SigningWorld.preparedPdf(), SignatureFormat.PADES, signer, Position.FIRST, false)
                    .bytes();
            Path file = Files.write(folder.resolve("stamped.pdf"), pdf.toByteArray());
            return new OutsideTool("pdftotext", "poppler-utils")
                    .run("-raw", file.toString(), "-")
                    .output();
        }
    }
}
