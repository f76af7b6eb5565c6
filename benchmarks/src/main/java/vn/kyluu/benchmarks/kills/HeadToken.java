package vn.kyluu.benchmarks.kills;

import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.staff.Device;
import vn.kyluu.demo.staff.Pins;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.token.KeyCeremony;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.SignatureMechanism;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenKey;

/** The head's token, plugged into this process; {@code SOFTHSM2_CONF} names its folder. Thread-safe. */
final class HeadToken implements AutoCloseable {
    private static final int SESSIONS = 4;
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final Pkcs11Module module;
    private final Token token;
    private final TokenKey key;
    private final List<String> chain;

    HeadToken(Home home) throws IOException, CertificateEncodingException {
        module = Pkcs11Module.load(Installation.softHsm());
        try (Pin pin = Pin.ofFile(new Pins(home).of(Device.WORKSTATION).path())) {
            token = module.slot(KeyCeremony.label(Device.WORKSTATION)).login(pin, SESSIONS);
        }
        key = token.key(Roster.keyLabel(Roster.HEAD)).orElseThrow();
        byte[] leaf = key.certificate().orElseThrow().getEncoded();
        chain = List.of(BASE64.encodeToString(leaf), issuer(home, "ca.crt"), issuer(home, "root.crt"));
    }

    private static String issuer(Home home, String name) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + new Ports(home).of("pki") + "/" + name);
        try (var stream = address.toURL().openStream()) {
            return BASE64.encodeToString(stream.readAllBytes());
        }
    }

    /** The chain as the service wants it when a session is opened. */
    String opening() {
        return chain.stream().collect(Collectors.joining("\",\"", "{\"certificateChain\":[\"", "\"]}"));
    }

    /** The value over a digest in hexadecimal, as the service wants it. */
    String value(String algorithm, String digest) {
        byte[] value =
                key.sign(SignatureMechanism.valueOf(algorithm), HexFormat.of().parseHex(digest));
        return "{\"signatureValue\":\"" + BASE64.encodeToString(value) + "\"}";
    }

    @Override
    public void close() {
        token.close();
        module.close();
    }
}
