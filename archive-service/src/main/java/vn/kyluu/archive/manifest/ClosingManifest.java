package vn.kyluu.archive.manifest;

import java.util.List;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.archive.record.ArchivedDocument;
import vn.kyluu.archive.record.RecordHead;

/**
 * What the facility signed when it closed a record.
 *
 * @param signedSteps the steps in which it was signed, in the order of the signatures in the file
 */
public record ClosingManifest(RecordHead head, List<Entry> documents, List<String> signedSteps) {
    /** Copies the lists. */
    public ClosingManifest {
        documents = List.copyOf(documents);
        signedSteps = List.copyOf(signedSteps);
    }

    /**
     * One document.
     *
     * @param id also the name of the part in which its bytes come
     * @param size in bytes
     * @param flow the flow in which it was signed, with its version
     */
    public record Entry(
            int n,
            String id,
            String form,
            String title,
            String format,
            long size,
            Digest sha256,
            String flow,
            List<ArchivedDocument.Signer> signers) {
        /** Copies the list. */
        public Entry {
            signers = List.copyOf(signers);
        }
    }
}
