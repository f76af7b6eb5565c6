package vn.kyluu.trips;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.pkcs11.KeyKind;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.SoftToken;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenKey;
import vn.kyluu.pkcs11.WorkerSettings;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;
import vn.kyluu.pki.authority.Validity;

/**
 * One more token of the head, in a SoftHSM of its own.
 *
 * @param environment by which a module finds it
 */
record OwnToken(Map<String, String> environment) {
    static final String LABEL = "Token của Bằng";
    static final String PIN = "1234";
    static final String PUK = "12345678";

    /** A token with a key and a certificate for each of these last days, all issued two years before. */
    static OwnToken until(TestPki pki, Instant... lastDays) throws IOException {
        Path folder = Files.createTempDirectory("kyluu-token-");
        Path configuration = SoftToken.configure(folder);
        try (Pin officer = Pin.of(PUK.toCharArray());
                Pin user = Pin.of(PIN.toCharArray())) {
            SoftToken.initialize(configuration, LABEL, officer, user);
        }
        OwnToken made = new OwnToken(Map.of("SOFTHSM2_CONF", configuration.toString()));
        made.fill(pki, List.of(lastDays));
        return made;
    }

    private void fill(TestPki pki, List<Instant> lastDays) {
        Person head = new Person(
                Roster.HEAD.name(),
                Optional.of(Roster.HEAD.identifier()),
                Optional.of(Roster.HEAD.title()),
                Optional.of(Roster.FACILITY));
        try (Pkcs11Module module = Pkcs11Module.inWorker(
                        Installation.softHsm(),
                        WorkerSettings.standard().withEnvironment(environment).withoutSpare());
                Pin pin = Pin.of(PIN.toCharArray());
                Token token = module.slot(LABEL).login(pin, 1)) {
            for (int i = 0; i < lastDays.size(); i++) {
                TokenKey key = token.generate("khoa-" + i, KeyKind.EC_P256);
                Validity validity = new Validity(lastDays.get(i).minus(Duration.ofDays(730)), lastDays.get(i));
                X509Certificate certificate = pki.issue(head, key.publicKey(), validity);
                token.store("khoa-" + i, certificate);
            }
        }
    }
}
