package vn.kyluu.signing.key;

import java.net.URI;
import java.time.Clock;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;
import vn.kyluu.signing.SoftwareKeys;

/** The fake keeps the contract too. */
class SoftwareKeysTest extends SigningKeysContractTest {
    private final SoftwareKeys keys = new SoftwareKeys();

    SoftwareKeysTest() {
        TestPki pki = TestPki.ephemeral(Clock.systemUTC(), URI.create("http://127.0.0.1:1"));
        keys.put("bac-si", pki.signer(Person.named("Nguyễn Văn Thử", "CCCD:079000000001")));
    }

    @Override
    SigningKeys keys() {
        return keys;
    }
}
