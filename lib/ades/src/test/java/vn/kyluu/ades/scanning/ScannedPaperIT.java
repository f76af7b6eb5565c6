package vn.kyluu.ades.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.PdfA;
import vn.kyluu.ades.creation.FieldPlan;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.creation.Place;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.scanning.ScanRefusal.Reason;
import vn.kyluu.ades.screening.PdfScreening;

/** R1 to R4 on pictures as scanners and attackers make them. */
class ScannedPaperIT {
    private static final ScanMark MARK = new ScanMark(
            "Giấy cam kết phẫu thuật",
            "KyLuu",
            "Trung tâm Y tế Phù Cát (52011)",
            "0f8fad5b-d9cb-469f-a165-70867728950e",
            "Nguyễn Thị Ễnh (DD001)",
            OffsetDateTime.parse("2026-11-20T09:15:30+07:00"));

    private final ScannedPaper papers = new ScannedPaper();

    @Test
    void isPdfAWithTheMarkOnEveryPageAndStaysSoWhenItIsPreparedForTheSeal() throws Exception {
        Octets jpeg = encoded(page(1654, 2339, BufferedImage.TYPE_INT_RGB), "jpg");
        Octets png = encoded(page(2339, 1654, BufferedImage.TYPE_BYTE_GRAY), "png");
        Octets seeThrough = encoded(page(1200, 900, BufferedImage.TYPE_INT_ARGB), "png");
        ScannedPaper.Made made = papers.make(List.of(jpeg, png, seeThrough, pdf(jpeg)), MARK);

        assertThat(PdfA.objections(made.pdf())).isEmpty();
        new PdfScreening().screen(made.pdf());
        assertThat(made.pages()).isEqualTo(4);
        try (PDDocument document = Loader.loadPDF(made.pdf().toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            for (int page = 1; page <= 4; page++) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setStartPage(page);
                reader.setEndPage(page);
                assertThat(reader.getText(document))
                        .contains("BẢN SỐ HÓA TỪ BẢN GIẤY", "Trang " + page + "/4", MARK.code())
                        .contains("Người chuyển đổi: Nguyễn Thị Ễnh (DD001)", "2026-11-20T09:15:30+07:00");
            }
        }
        FieldPlan seal = new FieldPlan(
                "seal", "CON DẤU", new Place.At(1, made.left(), made.bottom(), made.width(), made.height()));
        Octets prepared = new PadesPreparation().withFields(made.pdf(), List.of(seal));
        assertThat(PdfA.objections(prepared)).isEmpty();
    }

    @Test
    void showsWhatWasScanned() throws Exception {
        BufferedImage scanned = page(1654, 2339, BufferedImage.TYPE_INT_RGB);
        ScannedPaper.Made made = papers.make(List.of(encoded(scanned, "png")), MARK);
        try (PDDocument document = Loader.loadPDF(made.pdf().toByteArray())) {
            BufferedImage shown = new org.apache.pdfbox.rendering.PDFRenderer(document).renderImageWithDPI(0, 72);
            // the black bar of the drawn page, in the middle of its upper half
            int head = 60 + 24;
            Color bar = new Color(shown.getRGB(shown.getWidth() / 2, head + 842 / 4));
            assertThat(bar.getRed() + bar.getGreen() + bar.getBlue()).isLessThan(90);
            assertThat(new Color(shown.getRGB(30, head + 20)).getRed()).isGreaterThan(200);
        }
    }

    @Test
    void refusesBombsByTheirHeaderAlone() throws Exception {
        assertRefused(Reason.SCAN_TOO_LARGE, pngHeader(100_000, 100_000));
        assertRefused(Reason.SCAN_TOO_LARGE, pngHeader(12_001, 10));
        assertRefused(Reason.SCAN_TOO_LARGE, pngHeader(6_000, 6_000));
        assertRefused(Reason.SCAN_TOO_LARGE, pdfOf(new PDRectangle(14_400, 14_400)));
        assertRefused(Reason.SCAN_TOO_LARGE, pdfWithImage(60_000, 60_000, null));
    }

    @Test
    void refusesWhatIsCutOffOrDamaged() throws Exception {
        Octets jpeg = encoded(page(1654, 2339, BufferedImage.TYPE_INT_RGB), "jpg");
        Octets png = encoded(page(1654, 2339, BufferedImage.TYPE_INT_RGB), "png");
        assertRefused(Reason.SCAN_UNREADABLE, jpeg.slice(0, jpeg.size() / 2));
        assertRefused(Reason.SCAN_UNREADABLE, png.slice(0, png.size() / 2));
        Octets end = Octets.of(new byte[] {(byte) 0xFF, (byte) 0xD9});
        assertRefused(Reason.SCAN_UNREADABLE, Octets.join(jpeg.slice(0, jpeg.size() / 2), end));
        assertRefused(Reason.SCAN_UNREADABLE, octets("%PDF-1.7\nnothing follows"));
    }

    @Test
    void refusesOtherFilesWhateverTheyAreCalled() throws Exception {
        assertRefused(Reason.NOT_A_SCAN, octets("GIF89a"));
        assertRefused(Reason.NOT_A_SCAN, octets("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        assertRefused(Reason.NOT_A_SCAN, octets(""));
        assertRefused(Reason.SCAN_TOO_COARSE, encoded(page(400, 500, BufferedImage.TYPE_INT_RGB), "png"));
        assertThatThrownBy(() -> papers.make(List.of(), MARK)).isInstanceOf(ScanRefusal.class);
    }

    @Test
    void refusesEncodingsThatWouldSilentlyStayBlank() throws Exception {
        assertRefused(Reason.SCAN_UNREADABLE, pdfWithImage(1654, 2339, COSName.JBIG2_DECODE));
        assertRefused(Reason.SCAN_UNREADABLE, pdfWithImage(1654, 2339, COSName.JPX_DECODE));
    }

    private void assertRefused(Reason reason, Octets file) {
        assertThatThrownBy(() -> papers.make(List.of(file), MARK))
                .isInstanceOfSatisfying(
                        ScanRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static BufferedImage page(int width, int height, int type) {
        BufferedImage page = new BufferedImage(width, height, type);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.fillRect(width / 4, height / 8, width / 2, height / 4);
        pen.dispose();
        return page;
    }

    private static Octets encoded(BufferedImage page, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(page, format, out)).isTrue();
        return Octets.of(out.toByteArray());
    }

    /** A picture that says it is so large, and has nothing in it. */
    private static Octets pngHeader(int width, int height) {
        byte[] body = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(body);
        ByteBuffer file = ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(body)
                .putInt((int) sum.getValue());
        return Octets.of(file.array());
    }

    private static Octets pdf(Octets jpeg) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        JPEGFactory.createFromByteArray(document, jpeg.toByteArray()),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            return saved(document);
        }
    }

    private static Octets pdfOf(PDRectangle size) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(size));
            return saved(document);
        }
    }

    private static Octets pdfWithImage(int width, int height, COSName filter) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var stream = document.getDocument().createCOSStream();
            stream.setItem(COSName.TYPE, COSName.XOBJECT);
            stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
            stream.setInt(COSName.WIDTH, width);
            stream.setInt(COSName.HEIGHT, height);
            stream.setInt(COSName.BITS_PER_COMPONENT, 8);
            stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            try (var out = stream.createRawOutputStream()) {
                out.write(new byte[] {1, 2, 3});
            }
            if (filter != null) {
                stream.setItem(COSName.FILTER, filter);
            }
            page.setResources(new org.apache.pdfbox.pdmodel.PDResources());
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, new org.apache.pdfbox.cos.COSDictionary());
            page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT).setItem("Im0", stream);
            return saved(document);
        }
    }

    private static Octets saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return Octets.of(out.toByteArray());
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
