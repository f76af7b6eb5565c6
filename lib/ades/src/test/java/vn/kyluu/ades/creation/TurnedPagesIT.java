package vn.kyluu.ades.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.ades.OutsideTool;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignerAppearance;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.ades.signature.StampImage.Ink;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;

/** R9: stamps on pages that are turned and cropped, as poppler shows them. */
class TurnedPagesIT {
    private static final PDRectangle CROP = new PDRectangle(50, 30, 400, 600);
    private static final int TEXT_LEFT = 150;
    private static final int TEXT_BASELINE = 300;

    private static SigningWorld world;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        world = new SigningWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theStampStandsUprightInARectangle(int turned) throws Exception {
        Octets signed = signed(page(turned, 1), new Place.At(1, 40, 60, 160, 80));
        assertUprightIn(shown(signed), 40, 60, 160, 80);
        assertThat(new Validation(world.anchors(), world.revocation(), Clock.systemUTC())
                        .validate(signed)
                        .verdict())
                .isEqualTo(Verdict.TOTAL_PASSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theStampStandsUprightBelowAText(int turned) throws Exception {
        Octets signed = signed(page(turned, 1), new Place.ByAnchor("BAC SI DIEU TRI", 150, 60));
        float wide = new PDType1Font(FontName.HELVETICA).getStringWidth("BAC SI DIEU TRI") / 1000 * 12;
        int left = Math.round(TEXT_LEFT + wide / 2 - 75);
        assertUprightIn(shown(signed), left, TEXT_BASELINE - 4 - 60, 150, 60);
    }

    @Test
    void pointsAreThoseOfTheReaderWhateverTheUnit() throws IOException {
        Octets prepared = prepared(page(90, 2), new Place.At(1, 40, 60, 160, 80));
        try (PDDocument document = Loader.loadPDF(prepared.toByteArray())) {
            PDRectangle box = document.getDocumentCatalog()
                    .getAcroForm()
                    .getFields()
                    .get(0)
                    .getWidgets()
                    .get(0)
                    .getRectangle();
            assertThat(List.of(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()))
                    .containsExactly(450f - 70, 30f + 20, 40f, 80f);
        }
    }

    /** The picture of the stamp fills its left half, and its lines of text are below it. */
    private static void assertUprightIn(BufferedImage page, int left, int bottom, int width, int height) {
        int top = page.getHeight() - bottom - height;
        double sumOfX = 0;
        double sumOfY = 0;
        int count = 0;
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = 0; y < page.getHeight(); y++) {
                int rgb = page.getRGB(x, y);
                boolean isBlue = (rgb & 0xFF) - (rgb >> 16 & 0xFF) > 60;
                if (isBlue) {
                    assertThat(x).isBetween(left - 1, left + width + 1);
                    assertThat(y).isBetween(top - 1, top + height + 1);
                    sumOfX += x;
                    sumOfY += y;
                    count++;
                }
            }
        }
        assertThat(count).isGreaterThan(400);
        assertThat(sumOfX / count).isBetween(left + width * 0.2, left + width * 0.48);
        assertThat(sumOfY / count).isBetween(top + height * 0.15, top + height * 0.48);
    }

    private BufferedImage shown(Octets pdf) throws Exception {
        Path file = Files.write(folder.resolve("turned.pdf"), pdf.toByteArray());
        Path picture = folder.resolve("turned");
        new OutsideTool("pdftoppm", "poppler-utils")
                .run("-r", "72", "-cropbox", "-png", "-singlefile", file.toString(), picture.toString());
        return ImageIO.read(folder.resolve("turned.png").toFile());
    }

    private static Octets prepared(Octets pdf, Place place) {
        return new PadesPreparation().withFields(pdf, List.of(new FieldPlan("doctor", "BÁC SĨ", place)));
    }

    private static Octets signed(Octets pdf, Place place) {
        Octets prepared = prepared(pdf, place);
        SignatureSpec plain = world.spec(SignatureFormat.PADES, world.doctor(), Position.ONLY);
        byte[] dots = new byte[8 * 24];
        for (int row = 0; row < 24; row++) {
            Arrays.fill(dots, row * 8, row * 8 + 4, (byte) 0xFF);
        }
        SignerAppearance shown = new SignerAppearance(
                plain.appearance().name(),
                plain.appearance().title(),
                plain.appearance().zone(),
                Optional.of(new StampImage(Ink.BLUE, 64, 24, Octets.of(dots))));
        SignatureSpec spec = new SignatureSpec(
                plain.format(),
                plain.step(),
                plain.chain(),
                plain.algorithm(),
                plain.signingTime(),
                shown,
                plain.position());
        SignatureValue value = world.sign(world.doctor(), new PadesCreation().prepare(prepared, spec));
        return new PadesCreation()
                .assemble(prepared, spec, value, Optional.empty())
                .bytes();
    }

    /** One page with a text that is upright as shown; turned by what it inherits. */
    private static Octets page(int turned, int unit) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(new PDRectangle(500, 800));
            page.setCropBox(CROP);
            page.getCOSObject().setInt(COSName.getPDFName("UserUnit"), unit);
            document.addPage(page);
            document.getPages().getCOSObject().setInt(COSName.ROTATE, turned);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(
                        switch (turned) {
                            case 90 -> new Matrix(0, 1, -1, 0, CROP.getUpperRightX(), CROP.getLowerLeftY());
                            case 180 -> new Matrix(-1, 0, 0, -1, CROP.getUpperRightX(), CROP.getUpperRightY());
                            case 270 -> new Matrix(0, -1, 1, 0, CROP.getLowerLeftX(), CROP.getUpperRightY());
                            default -> new Matrix(1, 0, 0, 1, CROP.getLowerLeftX(), CROP.getLowerLeftY());
                        });
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(TEXT_LEFT, TEXT_BASELINE);
                content.showText("BAC SI DIEU TRI");
                content.endText();
            }
            document.save(out);
            return Octets.of(out.toByteArray());
        }
    }
}
