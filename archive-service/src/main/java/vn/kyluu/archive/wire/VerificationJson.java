package vn.kyluu.archive.wire;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.verification.Sentence;
import vn.kyluu.archive.verification.VerificationAnswer;

/** The answer of a verification. */
public record VerificationJson(
        String verdict,
        String sentence,
        String sha256,
        @Nullable String format,
        Archived archived,
        String checkedAt,
        List<SignatureJson> signatures,
        List<FindingJson> findings,
        List<Document> documents,
        List<Copy> copies,
        List<String> evidenceRecords) {

    /**
     * Whether exactly these bytes are in the archive, and how they are kept.
     *
     * @param receivedAt since when: the archive had every signature validated before it took them in
     * @param keptUntil the last day, or PERMANENT
     * @param destruction if the record was disposed of
     */
    public record Archived(
            boolean found,
            @Nullable String archiveId,
            @Nullable String custody,
            @Nullable String receivedAt,
            @Nullable String keptUntil,
            @Nullable DestructionJson destruction,
            List<KeptCopy> sites) {}

    /** One site's copy, as its receipt says. */
    public record KeptCopy(String site, @Nullable String lockedUntil, String lastVerifiedAt) {}

    /** One document of a verified record. */
    public record Document(
            int n,
            String title,
            String sha256,
            String verdict,
            @Nullable String format,
            List<SignatureJson> signatures,
            List<FindingJson> findings) {}

    /** One site's copy of a verified record: OK, MISMATCH, MISSING or UNREADABLE. */
    public record Copy(String site, String state) {}

    /** The answer in this language, with moments in this zone. */
    public static VerificationJson of(VerificationAnswer answer, ZoneId zone, Locale locale) {
        Moments moments = new Moments(zone);
        ValidationReport report = answer.report();
        return new VerificationJson(
                answer.verdict().name(),
                Sentence.of(answer, locale),
                answer.sha256().hex(),
                report.format().map(Enum::name).orElse(null),
                answer.archived()
                        .map(record -> archived(record, moments))
                        .orElseGet(() -> new Archived(false, null, null, null, null, null, List.of())),
                moments.text(answer.checkedAt()),
                signatures(report.signatures(), moments, locale),
                FindingJson.of(report.findings(), locale),
                answer.parts().stream()
                        .map(part -> new Document(
                                part.n(),
                                part.title(),
                                part.sha256().hex(),
                                part.report().verdict().name(),
                                part.report().format().map(Enum::name).orElse(null),
                                signatures(part.report().signatures(), moments, locale),
                                FindingJson.of(part.report().findings(), locale)))
                        .toList(),
                answer.copies().stream()
                        .map(copy -> new Copy(
                                copy.site(), copy.trouble().map(Enum::name).orElse("OK")))
                        .toList(),
                List.of());
    }

    private static Archived archived(ArchivedRecord record, Moments moments) {
        return new Archived(
                true,
                record.archiveId().toString(),
                record.custody().state(),
                moments.text(record.receivedAt()),
                record.term().until().map(LocalDate::toString).orElse("PERMANENT"),
                DestructionJson.of(record.custody(), moments),
                record.custody().receipts().stream()
                        .map(receipt -> new KeptCopy(
                                receipt.site(),
                                moments.text(receipt.lockedUntil()),
                                moments.text(receipt.verifiedAt())))
                        .toList());
    }

    private static List<SignatureJson> signatures(List<ValidatedSignature> signatures, Moments moments, Locale locale) {
        return signatures.stream()
                .map(signature -> SignatureJson.of(signature, moments, locale))
                .toList();
    }
}
