package vn.kyluu.archive.trace;

import java.util.List;
import java.util.Optional;
import vn.kyluu.audit.AuditEntry;
import vn.kyluu.audit.ChainHead;

/** The audit trail, to be read. Called inside a unit of work. */
public interface AuditBook {
    /** All entries about a subject, oldest first. */
    List<AuditEntry> about(String subject);

    /** The end of the chain now. */
    Optional<ChainHead> head();
}
