package vn.kyluu.ades.validation.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import vn.kyluu.ades.validation.comparison.PdfBytes;

/**
 * A revision by its bytes: it ends with the place of its cross-reference section and {@code %%EOF} (ISO 32000-1, 7.5.5 and 7.5.6).
 *
 * @param end behind the marker and its line end
 * @param startXref where its cross-reference section begins
 */
record DeclaredRevision(long end, long startXref) {
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,10})\\s+$");
    private static final Pattern PREVIOUS = Pattern.compile("/Prev\\s+(\\d{1,10})");
    private static final Pattern OBJECT = Pattern.compile("(?<![0-9A-Za-z])(\\d{1,10})\\s+(\\d{1,5})\\s+obj\\b");
    private static final int MARKER = 5;

    /** The one that ends at or, but for a line end, before the position; empty if none does. */
    static Optional<DeclaredRevision> endingAt(PdfBytes pdf, long end) {
        String last = pdf.text(end - 64, end);
        int marker = last.lastIndexOf("%%EOF");
        if (marker < 0 || !last.substring(marker + MARKER).isBlank()) {
            return Optional.empty();
        }
        Matcher start = START.matcher(last.substring(0, marker));
        return start.find() ? Optional.of(new DeclaredRevision(end, Long.parseLong(start.group(1)))) : Optional.empty();
    }

    /** All that end behind the position, in order. */
    static List<DeclaredRevision> after(PdfBytes pdf, long position) {
        List<DeclaredRevision> found = new ArrayList<>();
        int from = Math.toIntExact(position);
        for (int at = pdf.find("%%EOF", from); at >= 0; at = pdf.find("%%EOF", at + 1)) {
            int end = at + MARKER;
            if (end < pdf.length() && pdf.at(end) == '\r') {
                end++;
            }
            if (end < pdf.length() && pdf.at(end) == '\n') {
                end++;
            }
            endingAt(pdf, end).ifPresent(found::add);
        }
        return found;
    }

    /** R2: the first byte in this revision that it does not declare itself; empty if all is declared. */
    OptionalLong undeclared(PdfBytes pdf, DeclaredRevision before, COSDocument parsed) {
        boolean isInside = startXref >= before.end() && startXref < end;
        if (!isInside) {
            return OptionalLong.of(before.end());
        }
        String section = pdf.text(startXref, end);
        boolean isSection =
                section.startsWith("xref") || OBJECT.matcher(section).lookingAt();
        Matcher previous = PREVIOUS.matcher(section);
        if (!isSection || !previous.find() || Long.parseLong(previous.group(1)) != before.startXref()) {
            return OptionalLong.of(startXref);
        }
        Matcher object = OBJECT.matcher(pdf.text(before.end(), end));
        while (object.find()) {
            long at = before.end() + object.start();
            COSObjectKey key = new COSObjectKey(Long.parseLong(object.group(1)), Integer.parseInt(object.group(2)));
            Long declared = parsed.getXrefTable().get(key);
            if (at != startXref && (declared == null || declared != at)) {
                return OptionalLong.of(at);
            }
        }
        return OptionalLong.empty();
    }
}
