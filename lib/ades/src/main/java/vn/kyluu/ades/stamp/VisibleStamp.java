package vn.kyluu.ades.stamp;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kyluu.ades.revision.PdfText;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.ades.signature.StampImage.Ink;

/** What a reader sees in the box: who, as what, when. */
public final class VisibleStamp {
    /** Under this name the appearance's resources hold the picture. */
    public static final String IMAGE = "Ink";

    private static final double LARGEST = 9;
    private static final double SHRINK = 0.96;
    private static final double LEADING = 1.25;
    private static final double MARGIN = 4;
    private static final double SHARE_OF_HANDWRITING = 0.5;
    private static final double SHARE_OF_SEAL = 0.7;

    private final StampFont font = StampFont.bundled();
    private final double width;
    private final double height;

    /** For a box of that size in points. */
    public VisibleStamp(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** The lines before any is broken. */
    public static List<String> lines(SignatureSpec spec) {
        String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(spec.signingTime()
                .atZone(spec.appearance().zone())
                .truncatedTo(ChronoUnit.SECONDS)
                .toOffsetDateTime());
        return List.of(
                "Ký bởi: " + spec.appearance().name(),
                "Chức danh: " + spec.appearance().title(),
                "Thời điểm ký: " + time);
    }

    /** A content stream that draws the picture, if there is one, and below it what stands in lines. */
    public String draw(SignatureSpec spec) {
        Optional<StampImage> image = spec.appearance().image();
        if (image.isEmpty()) {
            return draw(lines(spec));
        }
        boolean isSeal = image.get().ink() == Ink.RED;
        double room = (height - 2 * MARGIN) * (isSeal ? SHARE_OF_SEAL : SHARE_OF_HANDWRITING);
        double scale = Math.min(
                (width - 2 * MARGIN) / image.get().width(), room / image.get().height());
        double wide = image.get().width() * scale;
        double high = image.get().height() * scale;
        String ink = isSeal ? "0.85 0 0" : "0 0.1 0.6";
        String place = PdfText.decimal((width - wide) / 2) + " " + PdfText.decimal(height - MARGIN - high);
        String picture = "q\n" + ink + " rg\n" + PdfText.decimal(wide) + " 0 0 " + PdfText.decimal(high) + " " + place
                + " cm\n/" + IMAGE + " Do\nQ\n";
        return picture + new VisibleStamp(width, height - room).draw(lines(spec));
    }

    /** A content stream that draws the lines as large as fits, at most 9 points; nothing is ever cut off. */
    public String draw(List<String> texts) {
        List<String> drawable = texts.stream().map(font::drawable).toList();
        double size = LARGEST;
        List<String> broken = fold(drawable, size);
        while (broken.size() * size * LEADING > height - 2 * MARGIN || overflows(broken, size)) {
            size *= SHRINK;
            broken = fold(drawable, size);
        }
        StringBuilder stream = new StringBuilder("q\nBT\n");
        stream.append("/" + StampFont.RESOURCE + " " + PdfText.decimal(size) + " Tf\n");
        stream.append(PdfText.decimal(size * LEADING) + " TL\n0 0.15 0.45 rg\n");
        stream.append(PdfText.decimal(MARGIN) + " " + PdfText.decimal(height - MARGIN - size) + " Td\n");
        broken.forEach(line -> stream.append('<').append(font.glyphs(line)).append("> Tj T*\n"));
        return stream.append("ET\nQ\n").toString();
    }

    private boolean overflows(List<String> lines, double size) {
        return lines.stream().anyMatch(line -> font.width(line) * size > width - 2 * MARGIN);
    }

    private List<String> fold(List<String> texts, double size) {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            StringBuilder line = new StringBuilder();
            for (String word : text.split(" ", -1)) {
                boolean isFull = !line.isEmpty() && font.width(line + " " + word) * size > width - 2 * MARGIN;
                if (isFull) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
