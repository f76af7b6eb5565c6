package vn.kyluu.pkcs11.ceremony;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.SoftToken;
import vn.kyluu.pkcs11.TokenSlot;

/** {@code hsm init-test-token}: a token for trying things out, on SoftHSM only (R3). */
final class TestToken {
    private final PrintStream out;

    TestToken(PrintStream out) {
        this.out = out;
    }

    void run(Options options) throws IOException {
        if (options.find("module").orElse("softhsm").toLowerCase(Locale.ROOT).contains("softhsm")) {
            try (Pkcs11Module module = options.open();
                    Pin officer = options.pin("so-pin-file", "new PIN of the security officer");
                    Pin user = options.pin("pin-file", "new PIN of the user")) {
                TokenSlot made = SoftToken.initialize(module, options.get("token"), officer, user);
                out.printf(Locale.ROOT, "made the token %s · serial %s%n", made.label(), made.serial());
            }
        } else {
            throw new CeremonyStopped("tokens are made on SoftHSM only: use your vendor's tool for a real device");
        }
    }
}
