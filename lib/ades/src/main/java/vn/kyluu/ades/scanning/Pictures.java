package vn.kyluu.ades.scanning;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.scanning.ScanRefusal.Reason;

/** Reads one JPEG or PNG as what is seen of it (R3, R4). */
final class Pictures {
    private static final long MOST_DOTS = 24_000_000;
    private static final int LONGEST_SIDE = 12_000;
    private static final int LEAST_LONG_SIDE = 1_000;
    private static final int TAIL = 1024;

    private Pictures() {}

    static BufferedImage read(Octets file, String format, int page) {
        if (format.equals("jpeg") && !hasEnd(file)) {
            throw new ScanRefusal(Reason.SCAN_UNREADABLE, page);
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        Set<String> warnings = new HashSet<>();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(file.newInputStream())) {
            reader.setInput(stream, true, true);
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            require(reader.getWidth(0), reader.getHeight(0), page);
            BufferedImage seen = opaque(reader.read(0));
            if (!warnings.isEmpty()) {
                // the reader paints what is missing grey and only warns
                throw new ScanRefusal(Reason.SCAN_UNREADABLE, page);
            }
            return seen;
        } catch (ScanRefusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // readers meet hostile input with every kind of exception; whatever it is, this picture cannot be read
            throw new ScanRefusal(Reason.SCAN_UNREADABLE, page, e);
        } finally {
            reader.dispose();
        }
    }

    static void require(long width, long height, int page) {
        requireNotLarge(width, height, page);
        if (Math.max(width, height) < LEAST_LONG_SIDE) {
            throw new ScanRefusal(Reason.SCAN_TOO_COARSE, page);
        }
    }

    static void requireNotLarge(long width, long height, int page) {
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_DOTS) {
            throw new ScanRefusal(Reason.SCAN_TOO_LARGE, page);
        }
    }

    /** Three colours of eight bits on white, whatever it was. */
    private static BufferedImage opaque(BufferedImage picture) {
        BufferedImage page = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return page;
    }

    /** Marker EOI near the end; scanners append a few bytes of their own. */
    private static boolean hasEnd(Octets file) {
        for (int i = file.size() - 2; i >= Math.max(0, file.size() - TAIL); i--) {
            if ((file.at(i) & 0xFF) == 0xFF && (file.at(i + 1) & 0xFF) == 0xD9) {
                return true;
            }
        }
        return false;
    }
}
