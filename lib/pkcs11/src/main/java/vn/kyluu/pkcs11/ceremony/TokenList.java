package vn.kyluu.pkcs11.ceremony;

import java.io.IOException;
import java.io.PrintStream;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenKey;
import vn.kyluu.pkcs11.TokenSlot;

/** {@code hsm list}: what anybody may see; with --token also its keys. */
final class TokenList {
    private final PrintStream out;

    TokenList(PrintStream out) {
        this.out = out;
    }

    void run(Options options) throws IOException {
        try (Pkcs11Module module = options.open()) {
            List<TokenSlot> slots = module.slots();
            if (slots.isEmpty()) {
                out.println("no token is present");
            }
            for (TokenSlot slot : slots) {
                out.printf(
                        Locale.ROOT,
                        "token %s · serial %s · %s %s%s%n",
                        slot.label(),
                        slot.serial(),
                        slot.manufacturer(),
                        slot.model(),
                        slot.isPinLocked() ? " · PIN LOCKED" : "");
                for (X509Certificate each : slot.certificates()) {
                    out.printf(
                            Locale.ROOT,
                            "  certificate %s · until %s%n",
                            Names.of(each),
                            each.getNotAfter().toInstant());
                }
            }
            if (options.find("token").isPresent()) {
                keys(options, module);
            }
        }
    }

    private void keys(Options options, Pkcs11Module module) throws IOException {
        try (Token token = options.login(module)) {
            for (TokenKey key : token.keys()) {
                out.printf(
                        Locale.ROOT,
                        "  key %s · %s · %s · %s%n",
                        key.label(),
                        key.kind(),
                        key.mechanisms(),
                        key.certificate().map(Names::of).orElse("no certificate"));
            }
        }
    }
}
