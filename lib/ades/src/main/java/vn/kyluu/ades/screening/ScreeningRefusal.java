package vn.kyluu.ades.screening;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document must not be signed as it is. */
public final class ScreeningRefusal extends RuntimeException {
    /** Why. */
    public enum Reason {
        EMPTY,
        NOT_A_PDF,
        PDF_ENCRYPTED,
        PDF_HAS_JAVASCRIPT,
        PDF_HAS_XFA,
        PDF_HAS_ACTIONS,
        PDF_HAS_ATTACHMENTS,
        PDF_HAS_OPTIONAL_CONTENT,
        PDF_HAS_FORM_FIELDS,
        PDF_HAS_ANNOTATIONS,
        PDF_ALREADY_SIGNED,
        PDF_HAS_HIDDEN_OBJECTS,
        PDF_TOO_COMPLEX,
        PDF_PARSERS_DISAGREE,
        PDF_MALFORMED,
        NOT_XML,
        XML_DTD_FORBIDDEN,
        XML_XINCLUDE_FORBIDDEN,
        XML_TOO_DEEP,
        XML_TOO_LARGE,
        XML_MALFORMED,
        XML_DUPLICATE_ID,
        XML_ALREADY_SIGNED
    }

    private final Reason reason;
    private final @Nullable String where;

    ScreeningRefusal(Reason reason, @Nullable String where, @Nullable Throwable cause) {
        super(where == null ? reason.name() : reason + " at " + where, cause);
        this.reason = reason;
        this.where = where;
    }

    ScreeningRefusal(Reason reason) {
        this(reason, null, null);
    }

    ScreeningRefusal(Reason reason, String where) {
        this(reason, where, null);
    }

    public Reason reason() {
        return reason;
    }

    /** The place: a page, a path of PDF keys, or line and column of XML. */
    public Optional<String> where() {
        return Optional.ofNullable(where);
    }
}
