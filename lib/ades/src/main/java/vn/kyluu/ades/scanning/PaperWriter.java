package vn.kyluu.ades.scanning;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import vn.kyluu.ades.digest.OctetWriter;
import vn.kyluu.ades.stamp.StampFont;

/** Writes the pages one by one: picture, mark below, room for the signature above the first (R1, R2). Close it. */
final class PaperWriter implements AutoCloseable {
    private static final float SEAL_WIDTH = 200;
    private static final float SEAL_HEIGHT = 60;
    private static final float MARGIN = 12;
    private static final float FOOT = 40;
    private static final float LINE = 11;
    private static final float SIZE = 7;
    private static final float NARROWEST = 420;
    private static final float DOTS = 200f / 72;
    private static final float QUALITY = 0.9f;
    private static final int DPI = 200;

    private final PDDocument document = new PDDocument();
    private final ScanMark mark;
    private final int pages;
    private final PDFont font;
    private final StampFont measure = StampFont.bundled();
    private int written;

    PaperWriter(ScanMark mark, int pages) throws IOException {
        this.mark = mark;
        this.pages = pages;
        this.font = PDType0Font.load(document, new ByteArrayInputStream(measure.program()), true);
    }

    void add(BufferedImage picture) throws IOException {
        boolean lies = picture.getWidth() > picture.getHeight();
        float longest = PDRectangle.A4.getHeight();
        float shortest = PDRectangle.A4.getWidth();
        float across = (lies ? longest : shortest) / picture.getWidth();
        float up = (lies ? shortest : longest) / picture.getHeight();
        // 200 dots an inch, or more where the paper was larger than the page
        float scale = Math.min(1 / DOTS, Math.min(across, up));
        float width = picture.getWidth() * scale;
        float height = picture.getHeight() * scale;
        float head = written == 0 ? SEAL_HEIGHT + 2 * MARGIN : 0;
        PDPage page = new PDPage(new PDRectangle(Math.max(width, NARROWEST), FOOT + height + head));
        document.addPage(page);
        written++;
        PDImageXObject drawn = JPEGFactory.createFromImage(document, picture, QUALITY, DPI);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(drawn, (page.getMediaBox().getWidth() - width) / 2, FOOT, width, height);
            float baseline = FOOT - MARGIN;
            for (String line : mark.lines(written, pages)) {
                write(content, line, page.getMediaBox().getWidth() - 2 * MARGIN, baseline);
                baseline -= LINE;
            }
        }
    }

    private void write(PDPageContentStream content, String line, float room, float baseline) throws IOException {
        String text = measure.drawable(line);
        double natural = measure.width(text) * SIZE;
        content.beginText();
        content.setFont(font, natural <= room ? SIZE : (float) (SIZE * room / natural));
        content.newLineAtOffset(MARGIN, baseline);
        content.showText(text);
        content.endText();
    }

    ScannedPaper.Made finish() throws IOException {
        GregorianCalendar at = GregorianCalendar.from(mark.at().toZonedDateTime());
        document.getDocumentInformation().setTitle(mark.title());
        document.getDocumentInformation().setCreationDate(at);
        document.getDocumentInformation().setModificationDate(at);
        document.getDocumentCatalog().setLanguage("vi-VN");
        document.setVersion(1.7f);
        document.getDocumentCatalog().addOutputIntent(colours());
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(at));
        document.getDocumentCatalog().setMetadata(metadata);
        PDRectangle first = document.getPage(0).getMediaBox();
        OctetWriter out = new OctetWriter(1 << 20);
        document.save(out);
        return new ScannedPaper.Made(
                out.octets(),
                pages,
                first.getWidth() - MARGIN - SEAL_WIDTH,
                first.getHeight() - MARGIN - SEAL_HEIGHT,
                SEAL_WIDTH,
                SEAL_HEIGHT);
    }

    private PDOutputIntent colours() throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB");
        intent.setOutputCondition("sRGB");
        intent.setOutputConditionIdentifier("sRGB");
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private byte[] xmp(Calendar at) throws IOException {
        XMPMetadata xmp = XMPMetadata.createXMPMetadata();
        try {
            PDFAIdentificationSchema level = xmp.createAndAddPDFAIdentificationSchema();
            level.setPart(2);
            level.setConformance("B");
            DublinCoreSchema described = xmp.createAndAddDublinCoreSchema();
            described.setTitle(mark.title());
            XMPBasicSchema basic = xmp.createAndAddXMPBasicSchema();
            basic.setCreateDate(at);
            basic.setModifyDate(at);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, bytes, true);
            return bytes.toByteArray();
        } catch (BadFieldValueException | TransformerException e) {
            throw new IllegalStateException("metadata that cannot be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
