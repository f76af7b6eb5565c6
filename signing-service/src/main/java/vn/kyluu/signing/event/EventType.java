package vn.kyluu.signing.event;

import java.util.Locale;

/** What can happen; the code is the end of the CloudEvents type. */
public enum EventType {
    /** A step can be signed from now on. */
    STEP_OPENED,
    /** A step will be due soon. */
    STEP_DUE_SOON,
    /** A step is overdue. */
    STEP_OVERDUE,
    /** Somebody asked for its signature. */
    STEP_REMINDED,
    DOCUMENT_SIGNED,
    /** All its steps are signed. */
    DOCUMENT_COMPLETED,
    /** A correction took its place. */
    DOCUMENT_REPLACED,
    DOCUMENT_WITHDRAWN,
    /** The patient, or who represents him, confirmed it. */
    DOCUMENT_CONFIRMED,
    /** Closing has begun: the manifest is being signed. */
    RECORD_CLOSING,
    /** Closing was given up, for a reason; documents may come again. */
    RECORD_REOPENED,
    /** A document came to a closed record; its next version will hold it. */
    RECORD_ADDENDUM,
    /** The closing of a further version was given up; the archived versions stay. */
    RECORD_CLOSING_WITHDRAWN,
    RECORD_ARCHIVED,
    /** The archive refused it. */
    RECORD_REFUSED;

    /** For example {@code vn.kyluu.document.signed}. */
    public String code() {
        int first = name().indexOf('_');
        return "vn.kyluu." + name().substring(0, first).toLowerCase(Locale.ROOT) + "."
                + name().substring(first + 1).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
