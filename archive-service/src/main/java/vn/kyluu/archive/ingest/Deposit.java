package vn.kyluu.archive.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;

/**
 * One handing-over and what became of it: exactly one of archive identifier and refusal is there.
 *
 * @param manifestSha256 of the closing manifest as it came
 */
public record Deposit(
        UUID depositId,
        String recordNumber,
        Digest manifestSha256,
        Instant at,
        Optional<UUID> archiveId,
        Optional<Refused> refusal) {

    /** Why nothing was taken in. */
    public enum Reason {
        /** The manifest has no signature. */
        MANIFEST_NOT_SIGNED,
        /** A signature of the manifest is not TOTAL_PASSED. */
        MANIFEST_SIGNATURE_NOT_VALID,
        /** Head, director and seal have not all signed the manifest, or not in this order. */
        MANIFEST_SIGNERS_INCOMPLETE,
        /** A document of the manifest did not come. */
        DOCUMENT_MISSING,
        /** A part came that the manifest does not list. */
        DOCUMENT_UNEXPECTED,
        /** A document has other bytes than the manifest says. */
        DIGEST_DIFFERS,
        /** A document is not of the format that the manifest says. */
        FORMAT_DIFFERS,
        /** A document's signatures are not TOTAL_PASSED. */
        DOCUMENT_NOT_VALID,
        /** A document is signed with other certificates than the manifest names. */
        SIGNERS_DIFFER,
        /** It is not the version that comes next; the argument says which would. */
        VERSION_OUT_OF_ORDER,
        /** It names another manifest as the one before it than is archived. */
        PREVIOUS_MANIFEST_DIFFERS,
        /** A document of the version before is not in it, or with other bytes. */
        EARLIER_DOCUMENT_MISSING
    }

    /**
     * A refusal.
     *
     * @param arguments numbers of documents, names of verdicts; never anything of a patient
     */
    public record Refused(Reason reason, List<String> arguments) {
        /** Copies the list. */
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
