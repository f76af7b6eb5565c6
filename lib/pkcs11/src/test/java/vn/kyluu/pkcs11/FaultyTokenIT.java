package vn.kyluu.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.breaker.CircuitBreaker;
import vn.kyluu.faulty.FaultPage.Fault;
import vn.kyluu.faulty.FaultPage.Presence;
import vn.kyluu.faulty.FaultyModule;
import vn.kyluu.pkcs11.TokenFailure.Reason;

/** R6, R7, R8: every class of failure, provoked in a real module through the real wrapper, in a worker. */
@Timeout(60)
class FaultyTokenIT {
    private static final byte[] DIGEST = new byte[32];
    private static final int SESSIONS = 4;

    @TempDir
    static Path folder;

    private static FaultyModule faulty;
    private static Pkcs11Module module;
    private static Token token;
    private static TokenKey key;

    @BeforeAll
    static void load() throws IOException {
        Assumptions.assumeTrue(FaultyModule.compiler().isPresent(), "no C compiler on this machine");
        faulty = FaultyModule.build(folder, SoftHsm.library());
        faulty.initializeToken("Khoa Nội");
        module = Pkcs11Module.inWorker(
                faulty.library(),
                WorkerSettings.standard()
                        .withEnvironment(faulty.environment())
                        .withCallDeadline(Duration.ofMillis(1500)));
        token = module.slot("Khoa Nội").login(SoftHsm.pin("1234"), SESSIONS);
        key = token.generate("bs-0123", KeyKind.EC_P256);
    }

    @AfterAll
    static void close() {
        if (module != null) {
            module.close();
        }
    }

    @BeforeEach
    void startsWell() throws Exception {
        faulty.page().heal();
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (token.state() != TokenState.READY || token.health().breaker() != CircuitBreaker.State.CLOSED) {
            assertThat(System.nanoTime()).as("it recovers").isLessThan(end);
            Thread.sleep(50);
        }
        assertThat(signs()).isTrue();
    }

    @AfterEach
    void touchesNoPinCounter() {
        assertThat(faulty.page().wrongPins()).isZero();
        assertThat(faulty.page().pinsToStrangers()).isZero();
        assertThat(faulty.page().pending()).isZero();
        faulty.page().heal();
    }

    @ParameterizedTest
    @ValueSource(longs = {CKR_DEVICE_ERROR, CKR_GENERAL_ERROR, CKR_FUNCTION_FAILED, CKR_DEVICE_MEMORY, CKR_HOST_MEMORY})
    void signsInAnotherSessionWhenTheDeviceStumbles(long ckr) throws Exception {
        faulty.page().answer("C_Sign", ckr, 1);

        assertMended(Remedy.OTHER_SESSION);
    }

    @ParameterizedTest
    @ValueSource(longs = {CKR_SESSION_HANDLE_INVALID, CKR_SESSION_CLOSED, CKR_OPERATION_ACTIVE})
    void reopensASession(long ckr) throws Exception {
        faulty.page().answer("C_SignInit", ckr, 1);

        assertMended(Remedy.REOPEN_SESSION);
    }

    @Test
    void survivesThatAllSessionsAreDropped() throws Exception {
        faulty.page().order("C_SignInit", Fault.DROP_SESSIONS);

        assertMended(Remedy.REOPEN_SESSION, Remedy.LOG_IN_AGAIN);
    }

    @Test
    void logsInAgainWhenTheLoginIsForgotten() throws Exception {
        faulty.page().order("C_SignInit", Fault.FORGET_LOGIN);

        assertThat(signs()).isTrue();
        assertThat(token.health().remedies()).containsKey(Remedy.LOG_IN_AGAIN);
    }

    @Test
    void initializesTheModuleAnewWhenItForgotEverything() throws Exception {
        faulty.page().order("C_SignInit", Fault.FORGET_INITIALIZE);

        assertMended(Remedy.REINITIALIZE, Remedy.LOG_IN_AGAIN);
    }

    @Test
    void endsACallThatHangsAndSignsInANewWorker() throws Exception {
        faulty.page().order("C_Sign", Fault.HANG);
        long begun = System.nanoTime();

        assertMended(Remedy.RESTART_WORKER);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void tellsThatItHungIfItDoesSoAgain() throws Exception {
        faulty.page().order("C_Sign", Fault.HANG, 2, 0, Duration.ZERO);

        assertFails(Reason.HUNG);
        assertFails(Reason.SUSPENDED);
    }

    @Test
    void outlivesACrashOfTheModule() throws Exception {
        faulty.page().order("C_Sign", Fault.CRASH);

        assertMended(Remedy.RESTART_WORKER);
    }

    @Test
    void waitsForATokenThatWasTakenAwayAndSendsNoPinMeanwhile() throws Exception {
        faulty.page().tokenIs(Presence.REMOVED);
        long logins = faulty.page().calls("C_Login");

        assertFails(Reason.TOKEN_ABSENT);
        assertThat(token.state()).isEqualTo(TokenState.ABSENT);
        assertThat(faulty.page().calls("C_Login")).isEqualTo(logins);

        faulty.page().tokenIs(Presence.PRESENT);
        assertThat(signs()).isTrue();
    }

    @Test
    void sendsNoPinToAnotherTokenInTheSlot() throws Exception {
        faulty.page().tokenIs(Presence.OTHER_TOKEN);

        assertFails(Reason.TOKEN_ABSENT);
        assertThat(token.state()).isEqualTo(TokenState.ABSENT);

        faulty.page().tokenIs(Presence.PRESENT);
        assertThat(signs()).isTrue();
    }

    @Test
    void sharesTheSessionsThatTheTokenGrants() throws Exception {
        faulty.page().order("C_SignInit", Fault.DROP_SESSIONS);
        signs();
        faulty.page().limitSessionsTo(2);

        ExecutorService threads = Executors.newFixedThreadPool(2 * SESSIONS);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                work.add(FaultyTokenIT::signs);
            }
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {CKR_KEY_FUNCTION_NOT_PERMITTED, CKR_MECHANISM_INVALID})
    void tellsARefusalAtOnce(long ckr) {
        faulty.page().answer("C_SignInit", ckr, 1);

        assertFails(Reason.MECHANISM_UNSUPPORTED);
    }

    @Test
    void neverRepeatsWhatItDoesNotUnderstand() {
        long before = faulty.page().calls("C_SignInit");
        faulty.page().answer("C_SignInit", CKR_VENDOR_DEFINED | 0x77, 1);

        assertFails(Reason.REFUSED);
        assertThat(faulty.page().calls("C_SignInit")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {CKR_FUNCTION_FAILED, CKR_DEVICE_ERROR, CKR_VENDOR_DEFINED | 5})
    void takesAnUnclearErrorOfALoginForNoWrongPinAndTriesItOnce(long ckr) throws Exception {
        long before = faulty.page().calls("C_Login");
        faulty.page().answer("C_Login", ckr, 1);
        faulty.page().order("C_SignInit", Fault.FORGET_LOGIN);

        assertThatThrownBy(FaultyTokenIT::signs)
                .isInstanceOfSatisfying(
                        TokenFailure.class,
                        failure -> assertThat(failure.reason()).isNotIn(Reason.PIN_WRONG, Reason.PIN_LOCKED));
        assertThat(faulty.page().calls("C_Login")).isEqualTo(before + 1);
        assertThat(signs()).isTrue();
    }

    @Test
    void leavesABrokenSlotAloneAndComesBackByItself() throws Exception {
        faulty.page().answer("C_SignInit", CKR_DEVICE_ERROR, 10_000);
        for (int i = 0; i < 5; i++) {
            assertFails(Reason.DEVICE);
        }
        assertThatThrownBy(FaultyTokenIT::signs).isInstanceOfSatisfying(TokenFailure.class, failure -> {
            assertThat(failure.reason()).isEqualTo(Reason.SUSPENDED);
            assertThat(failure.retryAfter()).isPositive();
        });

        faulty.page().heal();
        long healed = System.nanoTime();
        boolean signed = false;
        while (!signed) {
            try {
                signed = signs();
            } catch (TokenFailure e) {
                Thread.sleep(10);
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - healed)).isLessThan(Duration.ofSeconds(2));
        assertThat(token.health().failures()).containsKeys(Reason.DEVICE, Reason.SUSPENDED);
    }

    @Test
    void neverMakesAKeyPairTwice() {
        faulty.page().order("C_GenerateKeyPair", Fault.LOSE_ANSWER, 1, CKR_DEVICE_ERROR, Duration.ZERO);

        assertThatThrownBy(() -> token.generate("đd-0456", KeyKind.EC_P256))
                .isInstanceOfSatisfying(
                        TokenFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.DEVICE));
        assertThat(token.keys().stream().filter(each -> each.label().equals("đd-0456")))
                .hasSize(1);
    }

    private static void assertMended(Remedy... remedies) throws Exception {
        assertThat(signs()).isTrue();
        assertThat(token.health().remedies()).containsKeys(remedies);
    }

    private static void assertFails(Reason reason) {
        assertThatThrownBy(FaultyTokenIT::signs)
                .isInstanceOfSatisfying(
                        TokenFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    private static boolean signs() throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("NONEwithECDSA");
        verifier.initVerify(key.publicKey());
        verifier.update(DIGEST);
        return verifier.verify(key.sign(SignatureMechanism.ECDSA_SHA256, DIGEST));
    }
}
