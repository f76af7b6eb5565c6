package vn.kyluu.pkcs11.ceremony;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import vn.kyluu.pkcs11.CertificateRequest;
import vn.kyluu.pkcs11.KeyKind;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenKey;

/** {@code hsm generate-key} and {@code hsm csr}: a key in the token, and the paper for the CA (R1). */
final class KeyMaking {
    private static final Map<String, String> OIDS = Map.of("UID", "0.9.2342.19200300.100.1.1", "TITLE", "2.5.4.12");

    private final PrintStream out;

    KeyMaking(PrintStream out) {
        this.out = out;
    }

    void generate(Options options) throws IOException {
        KeyKind kind;
        try {
            kind = KeyKind.valueOf(options.find("kind").orElse("RSA_3072"));
        } catch (IllegalArgumentException e) {
            throw new CeremonyStopped("--kind is one of RSA_2048 RSA_3072 RSA_4096 EC_P256 EC_P384 EC_P521");
        }
        try (Pkcs11Module module = options.open();
                Token token = options.login(module)) {
            TokenKey key = token.generate(options.get("label"), kind);
            out.printf(Locale.ROOT, "made the key %s · %s · %s%n", key.label(), key.kind(), key.mechanisms());
        }
    }

    void request(Options options) throws IOException {
        X500Principal subject;
        try {
            subject = new X500Principal(options.get("subject"), OIDS);
        } catch (IllegalArgumentException e) {
            throw new CeremonyStopped(
                    "--subject is not a name such as \"CN=Nguyễn Văn An, UID=CCCD:079060001234, C=VN\"");
        }
        try (Pkcs11Module module = options.open();
                Token token = options.login(module)) {
            CertificateRequest request = CertificateRequest.of(Keys.labelled(token, options.get("label")), subject);
            Path file = Path.of(options.get("out"));
            Files.writeString(file, request.pem(), StandardCharsets.US_ASCII);
            out.printf(Locale.ROOT, "wrote %s for %s%n", file, Names.of(subject));
        }
    }
}
