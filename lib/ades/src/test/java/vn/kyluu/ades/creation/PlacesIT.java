package vn.kyluu.ades.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.OutsideTool;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.SigningWorld.Signer;
import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignerAppearance;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.ades.signature.StampImage.Ink;
import vn.kyluu.ades.stamp.InkDrawing;
import vn.kyluu.ades.stamp.StampFont;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;

/** R9: where stamps stand, and what is drawn in them. */
class PlacesIT {
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

    @Test
    void handwritingBelowATextAndASealOverItsLeftThird() throws Exception {
        Octets prepared = new PadesPreparation()
                .withFields(
                        SigningWorld.plainPdf(),
                        List.of(
                                new FieldPlan(
                                        "doctor",
                                        "BÁC SĨ ĐIỀU TRỊ",
                                        new Place.ByAnchor(
                                                Normalizer.normalize("Hướng điều  trị:", Normalizer.Form.NFD))),
                                new FieldPlan("director", "CON DẤU", new Place.OverStampOf("doctor"))));
        Octets once = sign(prepared, world.doctor(), Position.FIRST, InkDrawing.of(handwriting(), Ink.BLUE));
        Octets twice = sign(once, world.signers().get(3), Position.LAST, InkDrawing.of(seal(), Ink.RED));
        System.out.println(
                "with pictures: " + (once.size() - prepared.size()) + " and " + (twice.size() - once.size()));
        assertThat(new Validation(world.anchors(), world.revocation(), java.time.Clock.systemUTC())
                        .validate(twice)
                        .verdict())
                .isEqualTo(Verdict.TOTAL_PASSED);
        try (PDDocument document = Loader.loadPDF(twice.toByteArray())) {
            assertThat(document.getNumberOfPages()).isOne();
            PDRectangle person = box(document, 0);
            PDRectangle facility = box(document, 1);
            double overlap = facility.getUpperRightX() - person.getLowerLeftX();
            assertThat(overlap).isBetween(person.getWidth() / 3.0 - 1, person.getWidth() / 3.0 + 1);
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 72);
            assertThat(share(page, person, PlacesIT::isBlue)).isGreaterThan(0.01);
            assertThat(share(page, facility, PlacesIT::isRed)).isGreaterThan(0.02);
        }
        Path file = Files.write(folder.resolve("pictures.pdf"), twice.toByteArray());
        assertThat(new OutsideTool("pdfsig", "poppler-utils")
                        .run("-nocert", file.toString())
                        .output()
                        .split("Signature is Valid", -1))
                .hasSize(3);
    }

    @Test
    void aRectangleIsTakenAsItIs() throws IOException {
        Octets prepared = prepared(new Place.At(1, 300, 100, 200, 70));
        try (PDDocument document = Loader.loadPDF(prepared.toByteArray())) {
            PDRectangle box = box(document, 0);
            assertThat(List.of(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()))
                    .containsExactly(300f, 100f, 200f, 70f);
            // what the stamp is written with is there, though no sheet was drawn
            assertThat(document.getDocumentCatalog()
                            .getAcroForm()
                            .getDefaultResources()
                            .getFont(COSName.getPDFName(StampFont.RESOURCE)))
                    .isInstanceOf(PDType0Font.class);
        }
    }

    @Test
    void refusesPlacesThatAreNone() {
        assertRefused(new Place.ByAnchor("GIÁM ĐỐC SỞ"), Reason.ANCHOR_MISSING);
        assertRefused(new Place.At(2, 0, 0, 100, 50), Reason.PLACE_UNUSABLE);
        assertRefused(new Place.At(1, 0, 820, 100, 50), Reason.PLACE_UNUSABLE);
        assertRefused(new Place.OverStampOf("nobody"), Reason.PLACE_UNUSABLE);
    }

    @Test
    void refusesAPictureThatIsNone() {
        assertThatThrownBy(() -> InkDrawing.of(SigningWorld.xml(), Ink.BLUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Its head promises more dots than a picture may have; its body is never looked at. */
    @Test
    void refusesAPictureLargerThanItMayBeByItsHead() {
        byte[] png = hexadecimal("89504e470d0a1a0a0000000d49484452000186a0000186a00806000000");
        assertThatThrownBy(() -> InkDrawing.of(Octets.of(png), Ink.BLUE)).isInstanceOf(IllegalArgumentException.class);
        byte[] cut = hexadecimal("89504e470d0a1a0a0000000d4948445200000028000000140806000000");
        assertThatThrownBy(() -> InkDrawing.of(Octets.of(cut), Ink.BLUE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] hexadecimal(String text) {
        return java.util.HexFormat.of().parseHex(text);
    }

    private static Octets prepared(Place place) {
        return new PadesPreparation()
                .withFields(SigningWorld.plainPdf(), List.of(new FieldPlan("doctor", "BÁC SĨ", place)));
    }

    private static void assertRefused(Place place, Reason reason) {
        assertThatThrownBy(() -> prepared(place))
                .isInstanceOfSatisfying(
                        CreationRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static Octets sign(Octets pdf, Signer signer, Position position, StampImage image) {
        SignatureSpec plain = world.spec(SignatureFormat.PADES, signer, position);
        SignerAppearance shown = new SignerAppearance(
                plain.appearance().name(),
                plain.appearance().title(),
                plain.appearance().zone(),
                Optional.of(image));
        SignatureSpec spec = new SignatureSpec(
                plain.format(),
                plain.step(),
                plain.chain(),
                plain.algorithm(),
                plain.signingTime(),
                shown,
                plain.position());
        SignatureValue value = world.sign(signer, new PadesCreation().prepare(pdf, spec));
        return new PadesCreation()
                .assemble(pdf, spec, value, Optional.of(world.authority()))
                .bytes();
    }

    private static PDRectangle box(PDDocument document, int field) {
        return document.getDocumentCatalog()
                .getAcroForm()
                .getFields()
                .get(field)
                .getWidgets()
                .get(0)
                .getRectangle();
    }

    private static double share(BufferedImage page, PDRectangle box, java.util.function.IntPredicate counts) {
        int found = 0;
        int all = 0;
        for (int x = (int) Math.max(0, box.getLowerLeftX()); x < box.getUpperRightX(); x++) {
            for (int y = (int) (page.getHeight() - box.getUpperRightY());
                    y < page.getHeight() - box.getLowerLeftY();
                    y++) {
                all++;
                found += counts.test(page.getRGB(x, y)) ? 1 : 0;
            }
        }
        return (double) found / all;
    }

    private static boolean isBlue(int rgb) {
        return (rgb & 0xFF) > 100 && (rgb >> 16 & 0xFF) < 120;
    }

    private static boolean isRed(int rgb) {
        return (rgb >> 16 & 0xFF) > 180 && (rgb & 0xFF) < 120;
    }

    private static Octets handwriting() throws IOException {
        BufferedImage picture = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(8));
        for (int i = 0; i < 6; i++) {
            pen.drawArc(20 + i * 90, 40 + i % 2 * 40, 120, 100, 30 * i, 250);
        }
        pen.dispose();
        return png(picture);
    }

    private static Octets seal() throws IOException {
        BufferedImage picture = new BufferedImage(500, 500, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 500, 500);
        pen.setColor(Color.RED);
        pen.setStroke(new BasicStroke(14));
        pen.drawOval(20, 20, 460, 460);
        pen.drawOval(120, 120, 260, 260);
        pen.dispose();
        return png(picture);
    }

    private static Octets png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return Octets.of(out.toByteArray());
    }
}
