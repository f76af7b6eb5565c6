package vn.kyluu.ades.paper;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;

/** How something is: never by colour alone. */
public enum Tone {
    /** Green, with a tick. */
    GOOD(0x14632f, 0xe6f4ea),
    /** Amber, with a question mark. */
    OPEN(0x7a4b00, 0xfff4dc),
    /** Red, with a cross. */
    BAD(0xa3141b, 0xfdeaea);

    private final int ink;
    private final int ground;

    Tone(int ink, int ground) {
        this.ink = ink;
        this.ground = ground;
    }

    Color ink() {
        return colour(ink);
    }

    Color ground() {
        return colour(ground);
    }

    static Color colour(int rgb) {
        return new DeviceRgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
