package vn.kyluu.signing.trust;

import vn.kyluu.signing.actor.Outage;

/** The directory of trust anchors cannot be read or written. */
public final class AnchorsOutage extends Outage {
    private static final long serialVersionUID = 1L;

    AnchorsOutage(Throwable cause) {
        super("anchors-outage", "trust anchors", false, cause);
    }
}
