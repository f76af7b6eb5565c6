package vn.kyluu.ades.validation.revision;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.digest.ScratchFailure;
import vn.kyluu.ades.structure.BrokenStructure;
import vn.kyluu.ades.structure.BrokenStructure.Fault;
import vn.kyluu.ades.structure.FileStructure;
import vn.kyluu.ades.validation.comparison.ByteRange;
import vn.kyluu.ades.validation.comparison.Deviation;
import vn.kyluu.ades.validation.comparison.Deviation.Kind;
import vn.kyluu.ades.validation.comparison.PdfBytes;
import vn.kyluu.ades.validation.comparison.RevisionComparison;
import vn.kyluu.ades.validation.comparison.SignatureEntry;

/** Goes through a PDF from its first signature to its last byte. For one use by one thread. */
public final class RevisionReview {
    private static final int MOST_REVISIONS = 100;

    /** Something illegal, and up to where the file was still good: every signature that ends no later is hurt by it. */
    private record Found(long goodUntil, Deviation deviation) {}

    private final PdfBytes pdf;
    private final List<Found> found = new ArrayList<>();
    private @Nullable FileStructure structure;

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
            RevisionReview review = new RevisionReview(new PdfBytes(pdf));
            review.readStrictly(pdf);
            return review.review();
        } catch (BrokenStructure e) {
            throw new UnreadablePdf(e, e.fault() == Fault.TOO_COMPLEX);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            ScratchFailure.rethrow(e);
            // parsers meet hostile input with every kind of exception; whatever it is, this file cannot be read
            throw new UnreadablePdf(e);
        }
    }

    // R5: nothing of the file is inflated before it is known how far it grows
    private void readStrictly(Octets octets) throws BrokenStructure {
        try {
            structure = FileStructure.of(octets);
        } catch (BrokenStructure e) {
            if (e.fault() == Fault.TOO_COMPLEX) {
                throw e;
            }
            FileStructure.checkGrowth(octets);
            found.add(new Found(Long.MAX_VALUE, new Deviation(Kind.READERS_DISAGREE, "byte " + e.position())));
        }
    }

    // R5
    private void compareReaders(PDDocument whole, List<SignatureEntry> entries) {
        if (structure == null) {
            return;
        }
        Map<Long, Long> places = new HashMap<>();
        whole.getDocument().getXrefTable().forEach((key, place) -> places.put(key.getNumber(), place));
        long catalog = whole.getDocument().getTrailer().getItem(COSName.ROOT) instanceof COSObject root
                ? root.getKey().getNumber()
                : -1;
        if (!structure.agrees(places, catalog)) {
            found.add(new Found(Long.MAX_VALUE, new Deviation(Kind.READERS_DISAGREE, "xref")));
        }
        for (SignatureEntry entry : entries) {
            OptionalLong freed = structure.freedAfter(entry.range().end());
            if (freed.isPresent()) {
                String place = freed.getAsLong() + " 0 obj";
                found.add(new Found(entry.range().end(), new Deviation(Kind.OBJECT_CHANGED, place)));
            }
        }
    }

    private List<SignedRevision> review() throws IOException {
        try (PDDocument whole = load(pdf.length())) {
            List<SignatureEntry> entries = SignatureEntry.in(whole).stream()
                    .sorted(Comparator.comparingLong(entry -> entry.range().end()))
                    .toList();
            compareReaders(whole, entries);
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
            boolean isLost = entries.isEmpty()
                    && found.stream().anyMatch(each -> each.deviation().kind() != Kind.READERS_DISAGREE);
            if (isLost) {
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

    // R3: some revision had it, the last one has not
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

    // R1, R2
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
        for (Deviation each : RevisionComparison.between(earlier, newer, signed)) {
            boolean isForbidden = each.kind() == Kind.FIELD_ADDED
                    && SignatureEntry.in(earlier).stream().anyMatch(SignatureEntry::certifies);
            // ISO 32000-1, 12.8.2.2: what is certified allows to sign in the fields that are there
            Deviation judged = isForbidden ? new Deviation(Kind.OBJECT_CHANGED, each.place()) : each;
            found.add(new Found(before.end(), judged));
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

    // R4
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
        return Loader.loadPDF(new RandomAccessReadBuffer(pdf.prefix(end).asByteBuffer()));
    }
}
