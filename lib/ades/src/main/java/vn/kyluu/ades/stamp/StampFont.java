package vn.kyluu.ades.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The bundled font, cut down to one alphabet. It is put into a document once, at preparation, so that each stamp costs only its
 * text. Thread-safe.
 */
public final class StampFont {
    /** Under this name the form's default resources hold the font. */
    public static final String RESOURCE = "KyLuuSans";

    private static final String UNKNOWN = "\uFFFD";
    private static final StampFont BUNDLED = load();

    private final byte[] program;
    private final int[] glyphs;
    private final int[] widths;

    private StampFont(byte[] program, int[] glyphs, int[] widths) {
        this.program = program;
        this.glyphs = glyphs;
        this.widths = widths;
    }

    /** The one font. */
    public static StampFont bundled() {
        return BUNDLED;
    }

    /** The font program, TrueType. */
    public byte[] program() {
        return program.clone();
    }

    /** Every character a stamp may show: Latin with all that Vietnamese needs, and common signs. */
    public String alphabet() {
        return IntStream.range(0, glyphs.length)
                .filter(this::has)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The text composed, on one line, with a replacement sign for what the alphabet lacks. */
    public String drawable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
                .mapToObj(c -> has(c) ? Character.toString(c) : UNKNOWN)
                .collect(Collectors.joining())
                .strip();
    }

    /** The width of drawable text at size 1. */
    public double width(String drawable) {
        return drawable.codePoints().map(c -> widths[c]).sum() / 1000.0;
    }

    /** Drawable text as hexadecimal glyph numbers, two bytes each. */
    public String glyphs(String drawable) {
        StringBuilder hex = new StringBuilder();
        drawable.codePoints().forEach(c -> hex.append(Integer.toHexString(0x10000 | glyphs[c]), 1, 5));
        return hex.toString();
    }

    private boolean has(int character) {
        return character < glyphs.length && glyphs[character] != 0;
    }

    private static boolean isInAlphabet(int c) {
        return isBetween(0x20, c, 0x7E) // ASCII
                || isBetween(0xA0, c, 0xFF) // Latin-1
                || "ĂăĐđĨĩŨũƠơƯư".indexOf(c) >= 0
                || "\u0300\u0301\u0303\u0309\u0323".indexOf(c) >= 0 // marks where no composed letter exists
                || isBetween(0x1EA0, c, 0x1EF9) // Vietnamese letters with two marks
                || isBetween(0x2010, c, 0x2026) // dashes, quotes, bullet, ellipsis
                || c == 0x20AB // đồng
                || c == UNKNOWN.codePointAt(0);
    }

    private static boolean isBetween(int first, int c, int last) {
        return first <= c && c <= last;
    }

    private static StampFont load() {
        try (InputStream stream = StampFont.class.getResourceAsStream("DejaVuSans.ttf")) {
            if (stream == null) {
                throw new IllegalStateException("the bundled font is missing from the jar");
            }
            byte[] program = stream.readAllBytes();
            int[] glyphs = new int[0x10000];
            int[] widths = new int[0x10000];
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(program))) {
                CmapLookup lookup = font.getUnicodeCmapLookup();
                double scale = 1000.0 / font.getUnitsPerEm();
                IntStream.range(0, glyphs.length)
                        .filter(StampFont::isInAlphabet)
                        .forEach(c -> glyphs[c] = lookup.getGlyphId(c));
                for (int c = 0; c < glyphs.length; c++) {
                    widths[c] = glyphs[c] == 0 ? 0 : (int) Math.round(font.getAdvanceWidth(glyphs[c]) * scale);
                }
            }
            return new StampFont(program, glyphs, widths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
