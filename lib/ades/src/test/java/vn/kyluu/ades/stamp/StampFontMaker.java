package vn.kyluu.ades.stamp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Made the bundled font out of DejaVuSans.ttf 2.37. Run again only with a new name for the font's resource: glyphs get other
 * numbers, and documents prepared before would show other letters.
 */
public final class StampFontMaker {
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private StampFontMaker() {}

    public static void main(String[] arguments) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(arguments[0]));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            TTFSubsetter subset = new TTFSubsetter(font, TABLES);
            IntStream.range(0, 0x10000).filter(StampFont::isInAlphabet).forEach(subset::add);
            subset.writeToStream(out);
            ByteBuffer made = ByteBuffer.wrap(out.toByteArray());
            callTheOs2TableWhatItIs(made);
            Files.write(Path.of(arguments[1]), made.array());
        }
    }

    /** The subsetter leaves out what came with version 1, but not the number. */
    private static void callTheOs2TableWhatItIs(ByteBuffer font) {
        for (int entry = 12; entry < 12 + 16 * font.getShort(4); entry += 16) {
            int at = font.getInt(entry + 8);
            if (font.getInt(entry) == 0x4F532F32) {
                int version = font.getShort(at) << 16;
                font.putShort(at, (short) 0).putInt(entry + 4, font.getInt(entry + 4) - version);
                changeSum(font, 2 * version);
            }
        }
    }

    private static void changeSum(ByteBuffer font, int difference) {
        for (int entry = 12; entry < 12 + 16 * font.getShort(4); entry += 16) {
            if (font.getInt(entry) == 0x68656164) {
                int adjustment = font.getInt(entry + 8) + 8;
                font.putInt(adjustment, font.getInt(adjustment) + difference);
            }
        }
    }
}
