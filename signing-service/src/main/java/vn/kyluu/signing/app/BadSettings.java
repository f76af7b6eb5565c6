package vn.kyluu.signing.app;

import java.util.List;

/** The program cannot start with these settings. The message names keys and expectations, never values. */
public final class BadSettings extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadSettings(List<String> faults) {
        super("Settings: " + String.join("; ", faults));
    }
}
