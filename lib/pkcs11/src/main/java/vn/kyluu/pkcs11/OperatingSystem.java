package vn.kyluu.pkcs11;

import java.util.Locale;

/** The systems for which vendors make PKCS#11 modules. */
public enum OperatingSystem {
    LINUX,
    WINDOWS,
    MACOS;

    /** The system this process runs on; whatever is neither Windows nor macOS is taken for Linux. */
    public static OperatingSystem current() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MACOS : LINUX;
    }
}
