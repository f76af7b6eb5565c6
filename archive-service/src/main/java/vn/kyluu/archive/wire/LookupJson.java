package vn.kyluu.archive.wire;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.record.ArchivedDocument;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;

/**
 * What anybody may know of the record behind a printed code (R2).
 *
 * @param destruction if it was disposed of; then there are no documents
 */
public record LookupJson(
        String code,
        String archiveId,
        int recordVersion,
        String custody,
        String facility,
        String closedAt,
        String receivedAt,
        String manifestSha256,
        @Nullable DestructionJson destruction,
        List<Document> documents) {

    /** One document, without its title. */
    public record Document(int n, String format, String sha256, List<Signature> signatures) {}

    /** Who signed and when. */
    public record Signature(
            int n, String step, String role, String name, String title, String at, String certificateSha256) {}

    /** The answer with moments in this zone. */
    public static LookupJson of(ArchivedRecord record, ZoneId zone) {
        Moments moments = new Moments(zone);
        return new LookupJson(
                record.code().printed(),
                record.archiveId().toString(),
                record.head().version(),
                record.custody().state(),
                record.head().facility(),
                moments.text(record.head().closedAt().toInstant()),
                moments.text(record.receivedAt()),
                record.closingManifest().sha256().hex(),
                DestructionJson.of(record.custody(), moments),
                documents(record).stream()
                        .map(document -> new Document(
                                document.n(),
                                document.format(),
                                document.file().sha256().hex(),
                                signatures(document, moments)))
                        .toList());
    }

    /** Of what was destroyed nothing is told but that it was. */
    private static List<ArchivedDocument> documents(ArchivedRecord record) {
        return record.custody() instanceof Custody.Destroyed ? List.of() : record.documents();
    }

    static List<Signature> signatures(ArchivedDocument document, Moments moments) {
        return document.signers().stream()
                .map(signer -> new Signature(
                        signer.n(),
                        signer.step(),
                        signer.role(),
                        signer.name(),
                        signer.title(),
                        moments.text(signer.at().toInstant()),
                        signer.certificateSha256()))
                .toList();
    }
}
