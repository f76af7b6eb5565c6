package vn.kyluu.signing.export;

import java.util.List;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.record.RecordHead;

/**
 * What is exported.
 *
 * @param documents current ones, oldest first, the closing manifest among them
 */
public record ExportedRecord(RecordHead head, List<SubmittedDocument> documents) {
    public ExportedRecord {
        documents = List.copyOf(documents);
    }
}
