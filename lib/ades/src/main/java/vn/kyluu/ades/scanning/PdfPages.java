package vn.kyluu.ades.scanning;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.scanning.ScanRefusal.Reason;

/** The pages of a scanner's PDF, drawn at {@value #DPI} dots an inch (R3, R4). Close it. */
final class PdfPages implements AutoCloseable {
    private static final float DPI = 200;
    private static final float POINTS = 72;
    private static final Set<COSName> BLANK = Set.of(COSName.JBIG2_DECODE, COSName.JPX_DECODE);

    private final PDDocument document;
    private final int file;

    private PdfPages(PDDocument document, int file) {
        this.document = document;
        this.file = file;
    }

    static PdfPages open(Octets pdf, int file) {
        try {
            PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(pdf.asByteBuffer()));
            try {
                requireDrawable(document.getDocument(), file);
            } catch (RuntimeException | IOException e) {
                document.close();
                throw e;
            }
            return new PdfPages(document, file);
        } catch (ScanRefusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            throw new ScanRefusal(Reason.SCAN_UNREADABLE, file, e);
        }
    }

    int count() {
        return document.getNumberOfPages();
    }

    BufferedImage draw(int index) {
        try {
            PDRectangle box = document.getPage(index).getCropBox();
            Pictures.require(dots(box.getWidth()), dots(box.getHeight()), file);
            return new PDFRenderer(document).renderImageWithDPI(index, DPI, ImageType.RGB);
        } catch (ScanRefusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            throw new ScanRefusal(Reason.SCAN_UNREADABLE, file, e);
        }
    }

    private static long dots(float points) {
        return Math.round(points * (double) DPI / POINTS);
    }

    /** A small page may hold a huge picture, or one that the renderer leaves out without a word. */
    private static void requireDrawable(COSDocument document, int file) throws IOException {
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSObject object = document.getObjectFromPool(key);
            if (object.getObject() instanceof COSStream stream
                    && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                long width = stream.getLong(COSName.WIDTH, 0);
                long height = stream.getLong(COSName.HEIGHT, 0);
                if (width < 1 || height < 1 || hasBlankFilter(stream.getFilters())) {
                    throw new ScanRefusal(Reason.SCAN_UNREADABLE, file);
                }
                Pictures.requireNotLarge(width, height, file);
            }
        }
    }

    private static boolean hasBlankFilter(COSBase filters) {
        if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (BLANK.contains(several.getObject(i))) {
                    return true;
                }
            }
            return false;
        }
        return filters instanceof COSName name && BLANK.contains(name);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
