package vn.kyluu.pkcs11;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The real SoftHSM with throw-away tokens, for the tests of one class. */
final class SoftHsm implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    final Pkcs11Module module;

    SoftHsm() throws IOException {
        forgetEarlierTokens();
        module = Pkcs11Module.load(library());
    }

    /** SoftHSM reads its token folder once, when it is initialized, so this is the moment to empty it. */
    private static void forgetEarlierTokens() throws IOException {
        Path tokens = Path.of(System.getenv("SOFTHSM2_CONF")).resolveSibling("tokens");
        try (Stream<Path> found = Files.walk(tokens)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(tokens) && !path.endsWith("README")) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Tests demand SoftHSM; that it is missing is a failure, not a reason to skip them. */
    static Path library() throws IOException {
        return ModuleCatalog.read(Path.of("..", "..", "hsm-config"))
                .moduleOf("softhsm2")
                .orElseThrow(() -> new IllegalStateException("install the package softhsm2"));
    }

    static Pin pin(String digits) {
        return Pin.of(digits.toCharArray());
    }

    /** A new token whose PIN is 1234, under a label of its own. */
    TokenSlot newToken() {
        return newToken("Khoa Nội " + COUNT.incrementAndGet());
    }

    TokenSlot newToken(String label) {
        return SoftToken.initialize(module, label, pin("12345678"), pin("1234"));
    }

    Token loggedIn(int sessions) {
        return newToken().login(pin("1234"), sessions);
    }

    @Override
    public void close() {
        module.close();
    }
}
