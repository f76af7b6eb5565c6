package vn.kyluu.ades.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.paper.PaperDrawing.Drawn;

class PaperDrawingTest {
    private static final float A4_WIDTH = 595.3f;
    private static final float A4_HEIGHT = 841.9f;
    private final PaperDrawing drawing = new PaperDrawing();

    @Test
    void keepsEveryLetterOnThePageWhateverItIsAsked() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (String text : List.of(
                "x".repeat(900),
                Normalizer.normalize("Nguyễn Thị Hồng Ễnh ", Normalizer.Form.NFD)
                        .repeat(30),
                "漢字 🏥 \u202e\u0007",
                "")) {
            blocks.add(new Block.Banner(Tone.OPEN, text, text));
            blocks.add(new Block.Fact(text, text));
            blocks.add(new Block.Bullet(Tone.BAD, text, text));
            blocks.add(new Block.Entry(
                    Tone.GOOD, text, "Hợp lệ", List.of(new Block.Fact(text, text), new Block.Small(text))));
            blocks.add(new Block.Code("https://bv.example/verify", List.of(new Block.Text(text))));
            blocks.add(new Block.Heading(text));
        }

        Drawn drawn = drawing.draw("GIẤY", blocks);

        assertThat(letters(drawn)).allSatisfy(letter -> {
            assertThat(letter.getXDirAdj()).isGreaterThanOrEqualTo(49);
            assertThat(letter.getXDirAdj() + letter.getWidthDirAdj()).isLessThan(A4_WIDTH - 45);
            assertThat(letter.getYDirAdj()).isBetween(30f, A4_HEIGHT - 20);
        });
        assertThat(text(drawn)).contains("Nguyễn Thị Hồng Ễnh", "\uFFFD", "1 / ", "GIẤY");
    }

    @Test
    void leavesRoomForTheSealOnTheLastPage() throws IOException {
        for (int lines = 40; lines < 56; lines++) {
            List<Block> blocks = new ArrayList<>();
            for (int n = 0; n < lines; n++) {
                blocks.add(new Block.Text("dòng " + n + " x".repeat(80)));
            }

            Drawn drawn = drawing.draw("GIẤY", blocks);

            try (PDDocument document = Loader.loadPDF(drawn.pdf().toByteArray())) {
                assertThat(drawn.seal().page()).isEqualTo(document.getNumberOfPages());
            }
            double top = A4_HEIGHT - drawn.seal().bottom() - drawn.seal().height();
            double bottom = A4_HEIGHT - drawn.seal().bottom();
            assertThat(onPage(drawn, drawn.seal().page()))
                    .noneMatch(letter -> letter.getYDirAdj() > top && letter.getYDirAdj() < bottom);
        }
    }

    @Test
    void drawsAQrThatAPhoneReads() throws Exception {
        String address = "https://benh-vien-da-khoa-trung-tam.example/archive/verify/7K3M-PQ0X-ABCD-EFGH";

        Drawn drawn = drawing.draw("GIẤY", List.of(new Block.Code(address, List.of())));

        try (PDDocument document = Loader.loadPDF(drawn.pdf().toByteArray())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 110);
            int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            RGBLuminanceSource seen = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                            .getText())
                    .isEqualTo(address);
        }
    }

    private static String text(Drawn drawn) throws IOException {
        try (PDDocument document = Loader.loadPDF(drawn.pdf().toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<TextPosition> letters(Drawn drawn) throws IOException {
        return onPage(drawn, 0);
    }

    /** All letters of one page, from 1, or of all, 0. */
    private static List<TextPosition> onPage(Drawn drawn, int page) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                letters.addAll(positions);
            }
        };
        if (page > 0) {
            reader.setStartPage(page);
            reader.setEndPage(page);
        }
        try (PDDocument document = Loader.loadPDF(drawn.pdf().toByteArray())) {
            reader.getText(document);
        }
        return letters;
    }
}
