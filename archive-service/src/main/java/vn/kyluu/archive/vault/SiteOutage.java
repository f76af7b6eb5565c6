package vn.kyluu.archive.vault;

import java.util.Locale;

/**
 * A site cannot be used now. Trying again later helps; {@link Reason#FULL}, {@link Reason#DENIED} and {@link Reason#UNFIT}
 * have to be mended by somebody first.
 */
public final class SiteOutage extends RuntimeException {
    /** What the site could not do. */
    public enum Reason {
        /** There is not enough room. */
        FULL,
        /** Bytes or a lock cannot be written. */
        UNWRITABLE,
        /** Bytes or a lock are there but cannot be read. */
        UNREADABLE,
        /** The site has too much to do, or limits us. */
        BUSY,
        /** The site does not accept our credentials, or grants them too little. */
        DENIED,
        /** The site is set up in a way that would lose or release objects. */
        UNFIT
    }

    private final String site;
    private final Reason reason;

    /** An outage of the named site. */
    public SiteOutage(String site, Reason reason, Throwable cause) {
        super("site " + site + " is " + reason.name().toLowerCase(Locale.ROOT), cause);
        this.site = site;
        this.reason = reason;
    }

    /** The site's name as configured. */
    public String site() {
        return site;
    }

    /** What the site could not do. */
    public Reason reason() {
        return reason;
    }
}
