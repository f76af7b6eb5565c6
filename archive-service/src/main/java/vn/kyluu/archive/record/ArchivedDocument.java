package vn.kyluu.archive.record;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One signed document of a record.
 *
 * @param n its number in the closing manifest, from 1
 * @param id the identifier the signing service gave it
 * @param form code of the form, such as TOM_TAT_HSBA
 * @param format PDF or XML
 */
public record ArchivedDocument(
        int n, String id, String form, String title, String format, StoredFile file, List<Signer> signers) {
    /** Copies the list. */
    public ArchivedDocument {
        signers = List.copyOf(signers);
    }

    /**
     * Who signed, as the closing manifest says and the signatures prove.
     *
     * @param step the step of the flow, such as doctor
     * @param certificateSha256 lower-case hex
     */
    public record Signer(
            int n,
            String step,
            String role,
            String staffCode,
            String name,
            String title,
            OffsetDateTime at,
            String certificateSha256) {}
}
