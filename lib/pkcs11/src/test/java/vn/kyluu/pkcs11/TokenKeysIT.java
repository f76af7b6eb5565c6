package vn.kyluu.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;

/** R2: keys are found by label and by exact certificate, and never guessed. */
class TokenKeysIT {
    private static final TestPki PKI = TestPki.ephemeral(
            Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC), URI.create("http://127.0.0.1:9/"));
    private static SoftHsm softHsm;
    private TokenSlot slot;
    private Token token;

    @BeforeAll
    static void load() throws IOException {
        softHsm = new SoftHsm();
    }

    @AfterAll
    static void close() {
        softHsm.close();
    }

    @BeforeEach
    void logIn() {
        slot = softHsm.newToken();
        token = slot.login(SoftHsm.pin("1234"), 2);
    }

    @Test
    void findsAKeyByItsLabel() {
        token.generate("bs-0123", KeyKind.EC_P256);
        TokenKey nurse = token.generate("đd-0456", KeyKind.EC_P256);

        assertThat(token.key("đd-0456")).hasValueSatisfying(found -> {
            assertThat(found.publicKey()).isEqualTo(nurse.publicKey());
            assertThat(found.kind()).isEqualTo(KeyKind.EC_P256);
            assertThat(found.certificate()).isEmpty();
        });
        assertThat(token.key("bs-9999")).isEmpty();
        assertThat(token.keys()).extracting(TokenKey::label).containsExactlyInAnyOrder("bs-0123", "đd-0456");
    }

    @Test
    void findsAKeyWithoutALabelByItsId() throws Exception {
        TokenKey made = token.generate("bs-0123", KeyKind.EC_P256);
        token.store("bs-0123", issue("Nguyễn Văn An", made));
        try (SessionPool.Lease lease = token.local().pool().borrow(true)) {
            long handle = new TokenObjects(lease.session()).privateKey(made.name());
            lease.session().setAttributeValues(handle, new org.xipki.pkcs11.wrapper.AttributeVector().label(""));
        }

        String id = made.name().id();
        assertThat(token.key("bs-0123")).isEmpty();
        assertThat(token.key(id)).hasValueSatisfying(found -> {
            assertThat(found.label()).isEqualTo(id);
            assertThat(found.publicKey()).isEqualTo(made.publicKey());
            assertThat(found.certificates()).hasSize(1);
            assertThat(found.sign(SignatureMechanism.ECDSA_SHA256, new byte[32]))
                    .isNotEmpty();
        });
    }

    @Test
    void refusesToGuessBetweenTwoKeysOfOneLabel() throws Exception {
        TokenKey one = token.generate("bs-0123", KeyKind.EC_P256);
        TokenKey other = token.generate("bs-0124", KeyKind.EC_P256);
        try (SessionPool.Lease lease = token.local().pool().borrow(true)) {
            long handle = new TokenObjects(lease.session()).privateKey(other.name());
            lease.session().setAttributeValues(handle, new org.xipki.pkcs11.wrapper.AttributeVector().label("bs-0123"));
        }

        assertFails(() -> token.key("bs-0123"), TokenFailure.Reason.REFUSED);
        assertThat(token.keyOf(issue("Nguyễn Văn An", one)))
                .hasValueSatisfying(found -> assertThat(found.publicKey()).isEqualTo(one.publicKey()));
        assertThat(token.keys()).extracting(TokenKey::label).containsExactly("bs-0123", "bs-0123");
    }

    @Test
    void refusesASecondKeyOfTheSameLabel() {
        token.generate("bs-0123", KeyKind.EC_P256);

        assertFails(() -> token.generate("bs-0123", KeyKind.EC_P256), TokenFailure.Reason.REFUSED);
    }

    @Test
    void findsAKeyByItsExactCertificateOnly() {
        TokenKey doctor = token.generate("bs-0123", KeyKind.EC_P256);
        TokenKey nurse = token.generate("đd-0456", KeyKind.EC_P256);
        X509Certificate doctors = issue("Nguyễn Văn An", doctor);
        X509Certificate renewed = issue("Nguyễn Văn An", doctor);
        X509Certificate nurses = issue("Trần Thị Bình", nurse);

        token.store("bs-0123", doctors);

        assertThat(token.keyOf(doctors)).hasValueSatisfying(found -> {
            assertThat(found.label()).isEqualTo("bs-0123");
            assertThat(found.certificate()).contains(doctors);
        });
        assertThat(token.keyOf(renewed)).as("same key, another certificate").isEmpty();
        assertThat(token.keyOf(nurses)).as("a key without certificates").isPresent();
        assertThat(token.keyOf(PKI.root())).isEmpty();
    }

    @Test
    void storesACertificateOnceAndOnlyBesideItsKey() {
        TokenKey doctor = token.generate("bs-0123", KeyKind.EC_P256);
        token.generate("đd-0456", KeyKind.EC_P256);
        X509Certificate doctors = issue("Nguyễn Văn An", doctor);

        token.store("bs-0123", doctors);
        token.store("bs-0123", doctors);

        assertThat(token.key("bs-0123").orElseThrow().certificates()).containsExactly(doctors);
        assertThatThrownBy(() -> token.store("đd-0456", doctors)).isInstanceOf(IllegalArgumentException.class);
        assertFails(() -> token.store("bs-9999", doctors), TokenFailure.Reason.KEY_MISSING);
    }

    @Test
    void showsItsCertificatesToAnybodyBeforeAPinIsAsked() {
        X509Certificate doctors = issue("Nguyễn Văn An", token.generate("bs-0123", KeyKind.EC_P256));
        token.store("bs-0123", doctors);
        token.close();

        assertThat(softHsm.module.slot(slot.label()).certificates()).containsExactly(doctors);
    }

    @Test
    void sayThatAKeyIsMissingWhenItWasTakenAway() throws Exception {
        TokenKey doctor = token.generate("bs-0123", KeyKind.EC_P256);
        doctor.sign(SignatureMechanism.ECDSA_SHA256, new byte[32]);
        try (SessionPool.Lease lease = token.local().pool().borrow(true)) {
            lease.session().destroyObject(new TokenObjects(lease.session()).privateKey(doctor.name()));
        }

        assertFails(() -> doctor.sign(SignatureMechanism.ECDSA_SHA256, new byte[32]), TokenFailure.Reason.KEY_MISSING);
    }

    private static X509Certificate issue(String name, TokenKey key) {
        return PKI.issue(Person.named(name, "CCCD:079060001234"), key.publicKey());
    }

    private static void assertFails(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, TokenFailure.Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TokenFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
