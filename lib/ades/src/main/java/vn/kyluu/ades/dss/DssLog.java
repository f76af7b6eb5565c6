package vn.kyluu.ades.dss;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries' chatter out of our log: below SEVERE they print subjects and contents of documents. */
final class DssLog {
    /** Held, since a logger nobody holds forgets its level. */
    private static final List<Logger> HELD = List.of(
            Logger.getLogger("org.apache.xml.security"),
            Logger.getLogger("eu.europa.esig"),
            Logger.getLogger("org.apache.pdfbox"),
            Logger.getLogger("org.apache.fontbox"),
            Logger.getLogger("com.itextpdf"));

    private DssLog() {}

    static void silence() {
        HELD.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
