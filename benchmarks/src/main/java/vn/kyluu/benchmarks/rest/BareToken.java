package vn.kyluu.benchmarks.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.pkcs11.KeyKind;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.SignatureMechanism;
import vn.kyluu.pkcs11.SoftToken;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenKey;

/** The floor: a SoftHSM token of this process, made for this run. {@code SOFTHSM2_CONF} names its folder. */
final class BareToken implements AutoCloseable {
    private static final int SESSIONS = 8;
    private static final int WARM_UP = 50;

    private final Pkcs11Module module;
    private final Token token;

    BareToken() throws IOException {
        String configuration = System.getenv("SOFTHSM2_CONF");
        if (configuration == null || !Files.isReadable(Path.of(configuration))) {
            throw new IOException("SOFTHSM2_CONF must name a SoftHSM configuration");
        }
        module = Pkcs11Module.load(Installation.softHsm());
        try (Pin officer = pin();
                Pin user = pin()) {
            token = SoftToken.initialize(module, "floor", officer, user).login(user, SESSIONS);
        }
    }

    double rate(KeyKind kind, int clients, int count) throws InterruptedException {
        TokenKey key = token.key(kind.name()).orElseGet(() -> token.generate(kind.name(), kind));
        SignatureMechanism mechanism =
                kind == KeyKind.EC_P256 ? SignatureMechanism.ECDSA_SHA256 : SignatureMechanism.RSA_PKCS1_SHA256;
        byte[] digest = new byte[32];
        Rate.of(WARM_UP, clients, i -> key.sign(mechanism, digest));
        return Rate.of(count, clients, i -> key.sign(mechanism, digest));
    }

    private static Pin pin() {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        return Pin.of(HexFormat.of().formatHex(random).toCharArray());
    }

    @Override
    public void close() {
        token.close();
        module.close();
    }
}
