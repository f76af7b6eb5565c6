package vn.kyluu.demo.machine;

import java.nio.file.Path;
import vn.kyluu.demo.home.Installation;

/** What a server can run. */
public enum Service {
    SIGNING("/signing/api/v1/signers/me"),
    ARCHIVE("/archive/api/v1/records");

    private final String address;

    Service(String address) {
        this.address = address;
    }

    /** Asks for a token, so it answers 401 only if the service was deployed. */
    String address() {
        return address;
    }

    Path war(Installation installation) {
        return this == SIGNING ? installation.signingWar() : installation.archiveWar();
    }
}
