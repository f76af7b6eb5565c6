package vn.kyluu.ades.scanning;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.scanning.ScanRefusal.Reason;

/**
 * Makes one PDF/A-2b of scanned pages (R1). Safe for many threads: two papers are made at once, others wait, since a page needs
 * about 200 MB while it is drawn.
 */
public final class ScannedPaper {
    private static final int MOST_PAGES = 200;
    private static final Octets JPEG = Octets.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
    private static final Octets PNG = Octets.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    private static final Octets PDF = Octets.of("%PDF-".getBytes(StandardCharsets.US_ASCII));

    private final Semaphore places = new Semaphore(2, true);

    /** Whether these bytes begin as a PDF does, which then must be screened first. */
    public static boolean isPdf(Octets file) {
        return file.startsWith(PDF);
    }

    /**
     * The paper.
     *
     * @param files in the order of the pages: JPEG, PNG, or PDF of one or more pages
     * @throws ScanRefusal if they cannot be drawn for certain
     */
    public Made make(List<Octets> files, ScanMark mark) {
        if (files.isEmpty()) {
            throw new ScanRefusal(Reason.NO_PAGES, 0);
        }
        int pages = count(files);
        if (pages > MOST_PAGES) {
            throw new ScanRefusal(Reason.TOO_MANY_PAGES, 0);
        }
        places.acquireUninterruptibly();
        try (PaperWriter writer = new PaperWriter(mark, pages)) {
            for (int i = 0; i < files.size(); i++) {
                add(files.get(i), i + 1, writer);
            }
            return writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private static int count(List<Octets> files) {
        int pages = 0;
        for (int i = 0; i < files.size() && pages <= MOST_PAGES; i++) {
            pages += isPdf(files.get(i)) ? pagesOf(files.get(i), i + 1) : 1;
        }
        return pages;
    }

    private static int pagesOf(Octets pdf, int file) {
        try (PdfPages pages = PdfPages.open(pdf, file)) {
            if (pages.count() == 0) {
                throw new ScanRefusal(Reason.NO_PAGES, file);
            }
            return pages.count();
        } catch (IOException e) {
            throw new ScanRefusal(Reason.SCAN_UNREADABLE, file, e);
        }
    }

    private static void add(Octets file, int number, PaperWriter writer) throws IOException {
        if (isPdf(file)) {
            try (PdfPages pages = PdfPages.open(file, number)) {
                for (int i = 0; i < pages.count(); i++) {
                    writer.add(pages.draw(i));
                }
            }
            return;
        }
        BufferedImage picture;
        if (file.startsWith(JPEG)) {
            picture = Pictures.read(file, "jpeg", number);
        } else if (file.startsWith(PNG)) {
            picture = Pictures.read(file, "png", number);
        } else {
            throw new ScanRefusal(Reason.NOT_A_SCAN, number);
        }
        writer.add(picture);
    }

    /**
     * A paper, and where on its first page the facility's signature goes: points from the left and from the bottom.
     *
     * @param width of that place
     * @param height of that place
     */
    public record Made(Octets pdf, int pages, double left, double bottom, double width, double height) {}
}
