package vn.kyluu.ades.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

class PdfTextTest {
    @Test
    void writesEveryKindOfObject() {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.getPDFName("A B#"), new COSArray(List.of(COSInteger.get(-7), new COSFloat(0.5f))));
        dictionary.setItem(COSName.TYPE, COSName.ANNOT);
        dictionary.setItem(COSName.T, new COSString("(x)"));
        dictionary.setItem(COSName.V, COSBoolean.TRUE);
        assertThat(PdfText.dictionary(dictionary))
                .isEqualTo("<<\n/A#20B#23 [-7 0.5]\n/Type /Annot\n/T <287829>\n/V true\n>>");
        assertThat(PdfText.of(COSNull.NULL)).isEqualTo("null");
        assertThat(PdfText.of(null)).isEqualTo("null");
    }

    @Test
    void writesTextInUtf16() {
        assertThat(PdfText.text("Ỷ")).isEqualTo("<FEFF1EF6>");
        assertThat(PdfText.name("Đ")).isEqualTo("/#C4#90");
    }

    @Test
    void signsEverythingButTheHole() {
        byte[] file = ("before " + SignatureHole.entries(4) + " after").getBytes(StandardCharsets.US_ASCII);
        SignatureHole hole = SignatureHole.in(file.clone(), 0);
        Octets first = hole.filledWith(Octets.of(new byte[] {1, 2, 3, 4}));
        String text = new String(first.toByteArray(), StandardCharsets.US_ASCII);
        assertThat(text).contains("/Contents <01020304>").endsWith(" after");
        int begin = text.indexOf('<');
        int end = text.indexOf('>') + 1;
        assertThat(text)
                .contains(
                        String.format(java.util.Locale.ROOT, "[0 %010d %010d %010d]", begin, end, text.length() - end));
        String signed = text.substring(0, begin) + text.substring(end);
        assertThat(hole.digest(DigestAlgorithm.SHA256))
                .isEqualTo(Octets.of(signed.getBytes(StandardCharsets.US_ASCII)).digest(DigestAlgorithm.SHA256));
        assertThat(hole.fits(Octets.of(new byte[5]))).isFalse();
    }
}
