package vn.kyluu.ades.stamp;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.ades.signature.StampImage.Ink;

/**
 * Makes the picture of a handwritten signature or of a seal out of a PNG: whatever is neither transparent nor white becomes
 * ink. Its result goes into the spec, so that what is signed does not depend on how a program reads PNGs.
 */
public final class InkDrawing {
    private static final int LARGEST_PNG = 2000;
    private static final int MOST_DOTS = 400;
    private static final int PAPER = 0x66;

    private InkDrawing() {}

    /**
     * Reads the picture; a large one is made smaller, at most 400 dots on its longer side.
     *
     * @param png at most 2000 x 2000
     * @throws IllegalArgumentException if it is no such PNG, or shows nothing
     */
    public static StampImage of(Octets png, Ink ink) {
        BufferedImage picture = read(png);
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        int step = Math.max(1, (longer + MOST_DOTS - 1) / MOST_DOTS);
        int width = Math.max(1, picture.getWidth() / step);
        int height = Math.max(1, picture.getHeight() / step);
        int row = (width + 7) / 8;
        byte[] bits = new byte[row * height];
        boolean isEmpty = true;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (ink(picture, x * step, y * step, step) > PAPER) {
                    bits[y * row + x / 8] |= (byte) (0x80 >> (x % 8));
                    isEmpty = false;
                }
            }
        }
        if (isEmpty) {
            throw new IllegalArgumentException("a picture without ink");
        }
        return new StampImage(ink, width, height, Octets.of(bits));
    }

    private static BufferedImage read(Octets png) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(png.toByteArray()))) {
            // texts and profiles of a picture can be bombs, and nothing rests on them
            reader.setInput(stream, true, true);
            if (Math.max(reader.getWidth(0), reader.getHeight(0)) > LARGEST_PNG) {
                throw new IllegalArgumentException("a picture larger than " + LARGEST_PNG + " dots");
            }
            return reader.read(0);
        } catch (IOException | RuntimeException e) {
            // the reader meets hostile pictures with every kind of exception
            throw new IllegalArgumentException("no PNG of that size", e);
        } finally {
            reader.dispose();
        }
    }

    /** A PNG of the picture, its paper transparent. */
    public static Octets png(StampImage image) {
        BufferedImage picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_ARGB);
        int row = (image.width() + 7) / 8;
        int colour = image.ink() == Ink.RED ? 0xFFD90000 : 0xFF001A99;
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                boolean isInk = (image.bits().at(y * row + x / 8) & 0x80 >> (x % 8)) != 0;
                picture.setRGB(x, y, isInk ? colour : 0);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes every byte", e);
        }
        return Octets.of(out.toByteArray());
    }

    /** 0 for paper to 255 for full ink, the mean of a square. */
    private static int ink(BufferedImage picture, int left, int top, int side) {
        int sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                int argb = picture.getRGB(x, y);
                int palest = Math.min(argb >> 16 & 0xFF, Math.min(argb >> 8 & 0xFF, argb & 0xFF));
                sum += (argb >>> 24) * (255 - palest) / 255;
            }
        }
        return sum / (side * side);
    }
}
