package vn.kyluu.archive.manifest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A closing manifest cannot be read. The message has no content of the manifest. */
public final class MalformedManifest extends RuntimeException {
    /** Why not. */
    public enum Reason {
        /** It has a document type definition. */
        DTD_FORBIDDEN,
        /** It is not well-formed XML. */
        NOT_XML,
        /** It does not obey the schema. */
        NOT_AFTER_SCHEMA,
        /** Numbers or identifiers of documents do not run as they must. */
        NUMBERING
    }

    private final Reason reason;
    private final int line;

    MalformedManifest(Reason reason, int line, @Nullable Throwable cause) {
        super(reason + (line > 0 ? " in line " + line : ""), cause);
        this.reason = reason;
        this.line = line;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** The line, from 1, if it is known. */
    public Optional<Integer> line() {
        return line > 0 ? Optional.of(line) : Optional.empty();
    }
}
