package vn.kyluu.archive.wire;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.access.ViewRecord;
import vn.kyluu.archive.record.ArchivedDocument;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.vault.Receipt;

/**
 * One archived record in full.
 *
 * @param acts what the caller may do with it as it stands, of read and hold
 */
public record RecordJson(
        String archiveId,
        String code,
        HeadJson head,
        int recordVersion,
        @Nullable String previousManifestSha256,
        List<Version> versions,
        String receivedAt,
        String manifestSha256,
        String packageSha256,
        List<Document> documents,
        Map<String, Object> retention,
        CustodyState custody,
        List<String> evidence,
        List<String> acts) {

    /** A version of the record, oldest first; the last is the newest. */
    public record Version(int recordVersion, String archiveId, String manifestSha256, String receivedAt) {
        static Version of(ArchivedRecord record, Moments moments) {
            return new Version(
                    record.head().version(),
                    record.archiveId().toString(),
                    record.closingManifest().sha256().hex(),
                    moments.text(record.receivedAt()));
        }
    }

    /** One document. */
    public record Document(
            int n,
            String id,
            String form,
            String title,
            String format,
            String mediaType,
            long size,
            String sha256,
            List<LookupJson.Signature> signatures) {}

    /** How the record is kept. */
    public record CustodyState(String state, @Nullable DestructionJson destruction, List<Site> sites) {}

    /**
     * One site's copy.
     *
     * @param state VERIFIED; PENDING as long as it is not there whole, or was found damaged and is not mended; UNKNOWN
     * @param lockedUntil the first lock to end of its objects
     * @param lastVerifiedAt since when each of its objects was read whole and found right
     */
    public record Site(
            String site,
            String state,
            @Nullable String versionId,
            @Nullable String lockedUntil,
            @Nullable String lastVerifiedAt) {}

    /** The record with what the caller may do with it, moments in this zone, its sites by these names. */
    public static RecordJson of(ViewRecord.View view, List<String> sites, List<String> acts, ZoneId zone) {
        Moments moments = new Moments(zone);
        ArchivedRecord record = view.record();
        return new RecordJson(
                record.archiveId().toString(),
                record.code().printed(),
                HeadJson.of(record.head(), moments),
                record.head().version(),
                record.head()
                        .previous()
                        .map(before -> before.manifestSha256().hex())
                        .orElse(null),
                view.versions().stream().map(each -> Version.of(each, moments)).toList(),
                moments.text(record.receivedAt()),
                record.closingManifest().sha256().hex(),
                record.packageManifest().sha256().hex(),
                record.documents().stream()
                        .map(document -> document(document, moments))
                        .toList(),
                retention(
                        record.term(),
                        view.holds().stream()
                                .map(hold -> HoldJson.brief(hold, zone))
                                .toList()),
                new CustodyState(
                        record.custody().state(),
                        DestructionJson.of(record.custody(), moments),
                        sites.stream()
                                .map(site -> site(site, view.copies(), record, moments))
                                .toList()),
                List.of(),
                acts);
    }

    private static Document document(ArchivedDocument document, Moments moments) {
        return new Document(
                document.n(),
                document.id(),
                document.form(),
                document.title(),
                document.format(),
                document.file().mediaType(),
                document.file().size(),
                document.file().sha256().hex(),
                LookupJson.signatures(document, moments));
    }

    private static Map<String, Object> retention(RetentionTerm term, List<Map<String, Object>> holds) {
        Map<String, Object> members = retention(term);
        members.put("holds", holds);
        return members;
    }

    /** A map, for no component of a record can be called {@code class}; until is a day, or PERMANENT. */
    static Map<String, Object> retention(RetentionTerm term) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("class", term.classCode());
        members.put("legalBasis", term.legalBasis());
        members.put("source", term.source());
        members.put("mark", term.mark());
        members.put("until", term.until().map(LocalDate::toString).orElse("PERMANENT"));
        return members;
    }

    private static Site site(String name, List<JournalEntry> copies, ArchivedRecord record, Moments moments) {
        return record.custody().receipts().stream()
                .filter(receipt -> receipt.site().equals(name))
                .findFirst()
                .map(receipt -> verified(receipt, moments))
                .orElseGet(() -> new Site(name, pending(name, copies), null, null, null));
    }

    private static Site verified(Receipt receipt, Moments moments) {
        return new Site(
                receipt.site(),
                "VERIFIED",
                receipt.versionId(),
                moments.text(receipt.lockedUntil()),
                moments.text(receipt.verifiedAt()));
    }

    private static String pending(String name, List<JournalEntry> copies) {
        boolean owed = copies.stream().anyMatch(copy -> copy.site().equals(name));
        return owed ? "PENDING" : "UNKNOWN";
    }
}
