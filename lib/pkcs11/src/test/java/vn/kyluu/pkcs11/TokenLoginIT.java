package vn.kyluu.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.Session;

/** R1, R5: one owner, one login, and a wrong PIN that is told to nobody and sent only once. */
class TokenLoginIT {
    private static SoftHsm softHsm;
    private static String printedWhileLoading;

    @BeforeAll
    static void load() throws IOException {
        PrintStream out = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            softHsm = new SoftHsm();
            softHsm.loggedIn(1).close();
        } finally {
            System.setOut(out);
        }
        printedWhileLoading = captured.toString(StandardCharsets.UTF_8);
    }

    @AfterAll
    static void close() {
        softHsm.close();
    }

    @Test
    void printsNothingToStandardOutput() {
        assertThat(printedWhileLoading).isEmpty();
    }

    @Test
    void refusesASecondOwnerOfTheLibrary() {
        assertThatThrownBy(() -> Pkcs11Module.load(SoftHsm.library())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysThatALibraryIsMissingOrIsNone(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("libtext.so"), "not a library");

        assertFails(() -> Pkcs11Module.load(folder.resolve("libnone.so")), TokenFailure.Reason.MODULE_NOT_LOADED);
        assertFails(() -> Pkcs11Module.load(text), TokenFailure.Reason.MODULE_NOT_LOADED);
    }

    @Test
    void findsATokenByItsVietnameseLabel() {
        softHsm.newToken("Bệnh viện Phù Cát");

        assertThat(softHsm.module.slot("Bệnh viện Phù Cát").serial()).isNotBlank();
        assertFails(() -> softHsm.module.slot("Bệnh viện khác"), TokenFailure.Reason.TOKEN_ABSENT);
    }

    @Test
    void sendsARefusedPinNoSecondTime() throws PKCS11Exception {
        TokenSlot slot = softHsm.newToken();
        assertFails(() -> slot.login(SoftHsm.pin("9999"), 1), TokenFailure.Reason.PIN_WRONG);
        assertThat(factsNow(slot).has(CKF_USER_PIN_COUNT_LOW))
                .as("the token counted it")
                .isTrue();

        slot.login(SoftHsm.pin("1234"), 1).close();
        assertThat(factsNow(slot).has(CKF_USER_PIN_COUNT_LOW))
                .as("the right PIN cleared the count")
                .isFalse();

        assertFails(() -> slot.login(SoftHsm.pin("9999"), 1), TokenFailure.Reason.PIN_WRONG);
        assertThat(factsNow(slot).has(CKF_USER_PIN_COUNT_LOW))
                .as("the token was not asked again")
                .isFalse();
    }

    @Test
    void sendsARefusedPinAgainOnceSomebodyInChargeSaysSo() throws PKCS11Exception {
        TokenSlot slot = softHsm.newToken();
        assertFails(() -> slot.login(SoftHsm.pin("5678"), 1), TokenFailure.Reason.PIN_WRONG);
        try (Token token = slot.login(SoftHsm.pin("1234"), 1);
                SessionPool.Lease lease = token.local().pool().borrow(true)) {
            lease.session().setPIN("1234".toCharArray(), "5678".toCharArray());
        }
        assertFails(() -> slot.login(SoftHsm.pin("5678"), 1), TokenFailure.Reason.PIN_WRONG);

        slot.pardonRefusedPins();

        slot.login(SoftHsm.pin("5678"), 1).close();
    }

    @Test
    void knowsThePinItWasOpenedWith() {
        try (Token token = softHsm.loggedIn(1)) {
            assertThat(token.wasOpenedWith(SoftHsm.pin("1234"))).isTrue();
            assertThat(token.wasOpenedWith(SoftHsm.pin("1235"))).isFalse();
            assertThat(token.wasOpenedWith(SoftHsm.pin("12341234"))).isFalse();
        }
    }

    @Test
    void aPinRefusedByOneTokenMayBeRightForAnother() {
        TokenSlot one = softHsm.newToken();
        TokenSlot other = softHsm.newToken();
        assertFails(() -> one.login(SoftHsm.pin("4321"), 1), TokenFailure.Reason.PIN_WRONG);

        assertFails(() -> other.login(SoftHsm.pin("4321"), 1), TokenFailure.Reason.PIN_WRONG);
        other.login(SoftHsm.pin("1234"), 1).close();
    }

    @Test
    void refusesASecondLoginThatWouldPassWithAnyPin() {
        TokenSlot slot = softHsm.newToken();
        Token token = slot.login(SoftHsm.pin("1234"), 1);

        assertThatThrownBy(() -> slot.login(SoftHsm.pin("9999"), 1)).isInstanceOf(IllegalStateException.class);
        token.close();
        slot.login(SoftHsm.pin("1234"), 1).close();
    }

    @Test
    void asksForThePinEvenIfSomebodyLeftTheTokenLoggedIn() throws PKCS11Exception {
        TokenSlot slot = softHsm.newToken();
        Session left =
                slot.module().local().slot(slot.facts().slotId()).getToken().openSession(false);
        left.login(CKU_USER, "1234".toCharArray());

        assertFails(() -> slot.login(SoftHsm.pin("9999"), 1), TokenFailure.Reason.PIN_WRONG);
        try (Token token = slot.login(SoftHsm.pin("1234"), 1)) {
            assertThat(token.state()).isEqualTo(TokenState.READY);
        }
        left.closeSession();
    }

    @Test
    void namesNoPinInItsFailures() {
        assertThatThrownBy(() -> softHsm.newToken().login(SoftHsm.pin("86420"), 1))
                .hasMessageNotContaining("86420")
                .hasMessageContaining("CKR_PIN_INCORRECT");
    }

    @Test
    void stopsAskingWhenThePinWasChangedUnderneath() throws PKCS11Exception {
        TokenSlot slot = softHsm.newToken();
        Token token = slot.login(SoftHsm.pin("1234"), 1);
        token.generate("bs-0123", KeyKind.EC_P256);
        try (SessionPool.Lease lease = token.local().pool().borrow(true)) {
            lease.session().setPIN("1234".toCharArray(), "5678".toCharArray());
        }
        closeAllSessions(slot);

        assertFails(token::keys, TokenFailure.Reason.PIN_WRONG);
        assertFails(token::keys, TokenFailure.Reason.PIN_WRONG);
        assertThat(token.state()).isEqualTo(TokenState.PIN_REFUSED);
        token.close();
        slot.login(SoftHsm.pin("5678"), 1).close();
    }

    @Test
    void sendsThePinToNoOtherTokenThatTookTheSlot() throws Exception {
        TokenSlot slot = softHsm.newToken();
        Token token = slot.login(SoftHsm.pin("1234"), 1);
        closeAllSessions(slot);
        slot.module()
                .local()
                .wrapped()
                .getPKCS11Module()
                .C_InitToken(slot.facts().slotId(), "12345678".toCharArray(), TokenFacts.label("Khoa Ngoại"), true);

        assertThat(token.state()).isEqualTo(TokenState.ABSENT);
        assertFails(token::keys, TokenFailure.Reason.TOKEN_ABSENT);
        assertThat(factsNow(slot).has(CKF_USER_PIN_COUNT_LOW)).isFalse();
    }

    @Test
    void tellsThatItWasClosed() {
        Token token = softHsm.loggedIn(1);
        TokenKey key = token.generate("bs-0123", KeyKind.EC_P256);

        token.close();

        assertThat(token.state()).isEqualTo(TokenState.CLOSED);
        assertThatThrownBy(() -> key.sign(SignatureMechanism.ECDSA_SHA256, new byte[32]))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsATokenThatSoftHsmsOwnToolMade(@TempDir Path folder) throws IOException {
        Path configuration = SoftToken.configure(folder);

        SoftToken.initialize(configuration, "Bác sĩ", SoftHsm.pin("12345678"), SoftHsm.pin("1234"));

        try (var tokens = Files.list(folder.resolve("tokens"))) {
            assertThat(tokens).hasSize(1);
        }
        assertThat(softHsm.module.slots()).noneMatch(slot -> slot.label().equals("Bác sĩ"));
    }

    private static TokenFacts factsNow(TokenSlot slot) throws PKCS11Exception {
        return TokenFacts.read(slot.module().local().wrapped(), slot.facts().slotId());
    }

    static void closeAllSessions(TokenSlot slot) {
        try {
            slot.module()
                    .local()
                    .wrapped()
                    .getPKCS11Module()
                    .C_CloseAllSessions(slot.facts().slotId());
        } catch (iaik.pkcs.pkcs11.wrapper.PKCS11Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void assertFails(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, TokenFailure.Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TokenFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
