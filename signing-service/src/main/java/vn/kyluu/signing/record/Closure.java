package vn.kyluu.signing.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The closing of a record, from not begun to archived. */
public sealed interface Closure {
    /** Not begun: documents come and are signed. */
    record Open() implements Closure {}

    /** The manifest goes through its flow. */
    record Signing(UUID manifest) implements Closure {}

    /** The manifest is complete; the record is on its way, and once known to the archive has a deposit there. */
    record Delivering(UUID manifest, Optional<String> depositId) implements Closure {}

    /** The archive keeps it. */
    record Archived(UUID manifest, String depositId, String archiveId, List<Receipt> receipts) implements Closure {
        public Archived {
            receipts = List.copyOf(receipts);
        }
    }

    /** The archive refused it, for the reason of that code. */
    record Failed(UUID manifest, String code, String detail) implements Closure {}

    /** The document that states what the record holds; empty while it is open. */
    default Optional<UUID> manifestDocument() {
        if (this instanceof Signing signing) {
            return Optional.of(signing.manifest());
        }
        if (this instanceof Delivering delivering) {
            return Optional.of(delivering.manifest());
        }
        if (this instanceof Archived archived) {
            return Optional.of(archived.manifest());
        }
        return this instanceof Failed failed ? Optional.of(failed.manifest()) : Optional.empty();
    }

    default ClosureState state() {
        if (this instanceof Signing) {
            return ClosureState.SIGNING;
        }
        if (this instanceof Delivering) {
            return ClosureState.DELIVERING;
        }
        if (this instanceof Archived) {
            return ClosureState.ARCHIVED;
        }
        return this instanceof Failed ? ClosureState.FAILED : ClosureState.OPEN;
    }
}
