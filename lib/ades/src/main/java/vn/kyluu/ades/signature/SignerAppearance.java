package vn.kyluu.ades.signature;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How the signer is shown to readers.
 *
 * @param name as on the visible stamp
 * @param title as on the visible stamp; in XML the claimed role (ETSI EN 319 132-1, clause 5.2.6)
 * @param zone in which the signing time is shown
 * @param image drawn above the text of a visible stamp: a handwritten signature or a seal
 */
public record SignerAppearance(String name, String title, ZoneId zone, Optional<StampImage> image) {
    /** Without a picture. */
    public SignerAppearance(String name, String title, ZoneId zone) {
        this(name, title, zone, Optional.empty());
    }

    /** Not for logs: a signer's name is left out. */
    @Override
    public String toString() {
        return "SignerAppearance[zone=" + zone + "]";
    }
}
