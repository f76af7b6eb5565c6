package vn.kyluu.signing.http.request;

import java.io.IOException;
import vn.kyluu.signing.actor.Outage;

/** The disk where the server lays a large body before it is read cannot be written, or is full; nothing was stored. */
final class ScratchOutage extends Outage {
    private static final long serialVersionUID = 1L;

    ScratchOutage(IOException cause) {
        super("scratch-outage", "scratch disk", true, cause);
    }
}
