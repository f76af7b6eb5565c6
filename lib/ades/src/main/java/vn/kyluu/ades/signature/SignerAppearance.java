package vn.kyluu.ades.signature;

import java.time.ZoneId;

/**
 * How the signer is shown to readers.
 *
 * @param name as on the visible stamp
 * @param title as on the visible stamp; in XML the claimed role (ETSI EN 319 132-1, clause 5.2.6)
 * @param zone in which the signing time is shown
 */
public record SignerAppearance(String name, String title, ZoneId zone) {
    /** Not for logs: a signer's name is left out. */
    @Override
    public String toString() {
        return "SignerAppearance[zone=" + zone + "]";
    }
}
