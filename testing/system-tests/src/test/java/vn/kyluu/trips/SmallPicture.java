package vn.kyluu.trips;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Makes a picture of a page small enough to lie beside the source: few colours, and only the upper part of it. */
final class SmallPicture {
    static final int MOST_BYTES = 80 * 1024;
    private static final int COLOURS = 48;
    private static final int TALLEST = 1150;

    private SmallPicture() {}

    /** PNG in, smaller PNG out. */
    static byte[] of(byte[] png) throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage seen = whole.getSubimage(0, 0, whole.getWidth(), Math.min(TALLEST, whole.getHeight()));
        int[] palette = palette(seen);
        BufferedImage few =
                new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(palette));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                int index = nearest.computeIfAbsent(seen.getRGB(x, y), dot -> nearest(palette, dot));
                few.getRaster().setSample(x, y, 0, index);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(few, "png", out);
        return out.toByteArray();
    }

    /** The colours that are there most often. */
    private static int[] palette(BufferedImage picture) {
        Map<Integer, Integer> often = new HashMap<>();
        for (int dot : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
            often.merge(dot, 1, Integer::sum);
        }
        List<Map.Entry<Integer, Integer>> most = often.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(COLOURS)
                .toList();
        return most.stream().mapToInt(Map.Entry::getKey).toArray();
    }

    private static IndexColorModel model(int[] palette) {
        byte[] red = new byte[palette.length];
        byte[] green = new byte[palette.length];
        byte[] blue = new byte[palette.length];
        for (int i = 0; i < palette.length; i++) {
            red[i] = (byte) (palette[i] >> 16);
            green[i] = (byte) (palette[i] >> 8);
            blue[i] = (byte) palette[i];
        }
        return new IndexColorModel(8, palette.length, red, green, blue);
    }

    private static int nearest(int[] palette, int dot) {
        int found = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], dot) < distance(palette[found], dot)) {
                found = i;
            }
        }
        return found;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
