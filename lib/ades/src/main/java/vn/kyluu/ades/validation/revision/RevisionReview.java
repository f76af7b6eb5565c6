package vn.kyluu.ades.validation.revision;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.revision.Deviation.Kind;

/** Goes through a PDF from its first signature to its last byte. For one use by one thread. */
public final class RevisionReview {
    private static final int MOST_REVISIONS = 100;

    /** Something illegal, and up to where the file was still good: every signature that ends no later is hurt by it. */
    private record Found(long goodUntil, Deviation deviation) {}

    private final PdfBytes pdf;
    private final List<Found> found = new ArrayList<>();

    private RevisionReview(PdfBytes pdf) {
        this.pdf = pdf;
    }

    /**
     * Gives the signatures and document time stamps in the order of their revisions, each with what hurts it. Removed ones are
     * told by {@link Kind#SIGNATURE_REMOVED} on those that are left, or on an entry without a field if none is left.
     *
     * @throws UnreadablePdf if the bytes are no PDF
     */
    public static List<SignedRevision> of(Octets pdf) throws UnreadablePdf {
        try {
            return new RevisionReview(new PdfBytes(pdf.toByteArray())).review();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // parsers meet hostile input with every kind of exception; whatever it is, this file cannot be read
            throw new UnreadablePdf(e);
        }
    }

    private List<SignedRevision> review() throws IOException {
        try (PDDocument whole = load(pdf.length())) {
            List<SignatureEntry> entries = SignatureEntry.in(whole).stream()
                    .sorted(Comparator.comparingLong(entry -> entry.range().end()))
                    .toList();
            removed(entries);
            List<SignatureEntry> sound = new ArrayList<>();
            List<SignedRevision> revisions = new ArrayList<>();
            for (SignatureEntry each : entries) {
                if (each.range().isSound(pdf, each.value())) {
                    sound.add(each);
                }
            }
            follow(sound);
            locks(entries);
            for (SignatureEntry each : entries) {
                revisions.add(judged(each, sound.contains(each)));
            }
            if (entries.isEmpty() && !found.isEmpty()) {
                List<Deviation> all = found.stream().map(Found::deviation).toList();
                revisions.add(new SignedRevision("", List.of(), false, false, all));
            }
            return revisions;
        }
    }

    private SignedRevision judged(SignatureEntry entry, boolean isSound) {
        List<Deviation> deviations = new ArrayList<>();
        if (!isSound) {
            deviations.add(new Deviation(Kind.BYTE_RANGE_INVALID, entry.field()));
        }
        found.stream()
                .filter(each -> each.goodUntil() >= entry.range().end())
                .map(Found::deviation)
                .distinct()
                .forEach(deviations::add);
        boolean isNewest = isSound && pdf.isBlank(entry.range().end(), pdf.length());
        return new SignedRevision(entry.field(), entry.range().numbers(), entry.isTimestamp(), isNewest, deviations);
    }

    // R5: some revision had it, the last one has not
    private void removed(List<SignatureEntry> entries) throws IOException {
        List<ByteRange> known = entries.stream().map(SignatureEntry::range).toList();
        for (ByteRange range :
                ByteRange.written(pdf).stream().distinct().limit(MOST_REVISIONS).toList()) {
            boolean isMissing = !known.contains(range) && range.end() > 0 && range.end() <= pdf.length();
            if (!isMissing || DeclaredRevision.endingAt(pdf, range.end()).isEmpty()) {
                continue;
            }
            try (PDDocument then = load(range.end())) {
                if (SignatureEntry.in(then).stream()
                        .anyMatch(entry -> entry.range().equals(range))) {
                    found.add(new Found(Long.MAX_VALUE, new Deviation(Kind.SIGNATURE_REMOVED, "" + range.end())));
                }
            }
        }
    }

    // R2 to R4
    private void follow(List<SignatureEntry> sound) throws IOException {
        if (sound.isEmpty()) {
            return;
        }
        long start = sound.get(0).range().end();
        DeclaredRevision before = DeclaredRevision.endingAt(pdf, start).orElse(new DeclaredRevision(start, -1));
        PDDocument earlier = load(start);
        try {
            List<DeclaredRevision> later = DeclaredRevision.after(pdf, start);
            if (later.size() > MOST_REVISIONS) {
                found.add(new Found(start, new Deviation(Kind.UNDECLARED_BYTES, "" + start)));
                return;
            }
            for (DeclaredRevision next : later) {
                PDDocument newer = load(next.end());
                Optional<SignatureEntry> signed = endingAt(next.end(), sound, newer);
                compare(before, next, earlier, newer, signed);
                earlier.close();
                earlier = newer;
                before = next;
            }
        } finally {
            earlier.close();
        }
        if (!pdf.isBlank(before.end(), pdf.length())) {
            found.add(new Found(before.end(), new Deviation(Kind.UNDECLARED_BYTES, "" + before.end())));
        }
    }

    private void compare(
            DeclaredRevision before,
            DeclaredRevision next,
            PDDocument earlier,
            PDDocument newer,
            Optional<SignatureEntry> signed)
            throws IOException {
        OptionalLong undeclared = next.undeclared(pdf, before, newer.getDocument());
        if (undeclared.isPresent()) {
            found.add(new Found(before.end(), new Deviation(Kind.UNDECLARED_BYTES, "" + undeclared.getAsLong())));
        }
        for (String place : RevisionComparison.places(earlier, newer, signed)) {
            found.add(new Found(before.end(), new Deviation(Kind.OBJECT_CHANGED, place)));
        }
    }

    // the signature as the revision itself shows it, so that its objects are those of that reading
    private static Optional<SignatureEntry> endingAt(long end, List<SignatureEntry> sound, PDDocument revision) {
        return sound.stream()
                .filter(entry -> Math.abs(entry.range().end() - end) <= 2)
                .flatMap(entry -> SignatureEntry.in(revision).stream()
                        .filter(here -> here.range().equals(entry.range())))
                .findFirst();
    }

    // R6
    private void locks(List<SignatureEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            for (SignatureEntry later : entries.subList(i + 1, entries.size())) {
                if (!later.isTimestamp() && entries.get(i).forbids(later.field())) {
                    found.add(new Found(
                            entries.get(i).range().end(), new Deviation(Kind.SIGNED_AFTER_LOCK, later.field())));
                }
            }
        }
    }

    private PDDocument load(long end) throws IOException {
        return Loader.loadPDF(new RandomAccessReadBuffer(pdf.prefix(end)));
    }
}
