package vn.kyluu.ades.creation;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Finds texts on pages. For one use by one thread. */
final class TextAnchors extends PDFTextStripper {
    /**
     * Where a text stands, in points from the lower left corner of what is shown of its page.
     *
     * @param page from 1
     */
    record Spot(int page, double left, double right, double baseline) {}

    private final String wanted;
    private final StringBuilder line = new StringBuilder();
    private final List<@Nullable TextPosition> letters = new ArrayList<>();
    private Optional<Spot> last = Optional.empty();

    private TextAnchors(String wanted) {
        this.wanted = wanted;
        setSortByPosition(true);
    }

    /** The last place of the text in the document. */
    static Optional<Spot> last(PDDocument document, String text) throws IOException {
        TextAnchors search = new TextAnchors(plain(text));
        search.getText(document);
        return search.last;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition each : positions) {
            String letter = each.getUnicode() == null ? "" : each.getUnicode();
            line.append(letter);
            letter.chars().forEach(c -> letters.add(each));
        }
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
        letters.add(null);
    }

    @Override
    protected void writeLineSeparator() {
        search();
    }

    @Override
    protected void writePageEnd() {
        search();
    }

    private void search() {
        String text = line.toString();
        int found = plain(text).lastIndexOf(wanted);
        if (found >= 0) {
            spot(reach(text, found + 1) - 1, reach(text, found + wanted.length()));
        }
        line.setLength(0);
        letters.clear();
    }

    /** How many characters of the text make so many of the plain one. */
    private static int reach(String text, int plainLength) {
        int count = 1;
        while (count < text.length() && plain(text.substring(0, count)).length() < plainLength) {
            count++;
        }
        return count;
    }

    private void spot(int from, int to) {
        List<TextPosition> found = new ArrayList<>();
        for (TextPosition each : letters.subList(from, to)) {
            if (each != null) {
                found.add(each);
            }
        }
        PDPage page = getCurrentPage();
        // nothing can stand below a text that lies on its side
        if (found.isEmpty() || found.get(0).getDir() != page.getRotation()) {
            return;
        }
        PDRectangle crop = page.getCropBox();
        TextPosition first = found.get(0);
        TextPosition end = found.get(found.size() - 1);
        // the stripper counts from the upper left corner of what is shown, in units of user space
        double unit = page.getUserUnit();
        double height = page.getRotation() % 180 == 0 ? crop.getHeight() : crop.getWidth();
        last = Optional.of(new Spot(
                getCurrentPageNo(),
                unit * first.getX(),
                unit * (end.getX() + end.getWidth()),
                unit * (height - first.getY())));
    }
}
