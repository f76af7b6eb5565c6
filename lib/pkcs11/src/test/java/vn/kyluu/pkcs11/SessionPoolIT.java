package vn.kyluu.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** R4, R6: many threads, few sessions; what gets lost underneath is mended within the call. */
@Timeout(60)
class SessionPoolIT {
    private static final int SESSIONS = 4;
    private static final byte[] DIGEST = new byte[32];
    private static SoftHsm softHsm;
    private TokenSlot slot;
    private Token token;
    private TokenKey key;

    @BeforeAll
    static void load() throws IOException {
        softHsm = new SoftHsm();
    }

    @AfterAll
    static void close() {
        softHsm.close();
    }

    @BeforeEach
    void makeAKey() {
        slot = softHsm.newToken();
        token = slot.login(SoftHsm.pin("1234"), SESSIONS, Duration.ofSeconds(20));
        key = token.generate("bs-0123", KeyKind.EC_P256);
    }

    @AfterEach
    void logOut() {
        token.close();
    }

    @Test
    void servesFourTimesAsManyThreadsAsSessions() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4 * SESSIONS);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 20 * 4 * SESSIONS; i++) {
                work.add(this::signs);
            }
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(token.local().pool().open()).isBetween(1, SESSIONS);
    }

    @Test
    void makesRoomForAWriterInsteadOfGoingOverTheLimit() throws Exception {
        List<SessionPool.Lease> all = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            SessionPool.Lease lease = token.local().pool().borrow(false);
            lease.session();
            all.add(lease);
        }
        all.forEach(SessionPool.Lease::close);
        assertThat(token.local().pool().open()).isEqualTo(SESSIONS);

        try (SessionPool.Lease writer = token.local().pool().borrow(true)) {
            writer.session();
            assertThat(token.local().pool().open()).isEqualTo(SESSIONS);
        }
    }

    @Test
    void saysBusyAtTheDeadline() {
        Token small = softHsm.newToken().login(SoftHsm.pin("1234"), 1, Duration.ofMillis(50));
        TokenKey only = small.generate("bs-0123", KeyKind.EC_P256);

        try (SessionPool.Lease taken = small.local().pool().borrow(false)) {
            assertThatThrownBy(() -> only.sign(SignatureMechanism.ECDSA_SHA256, DIGEST))
                    .isInstanceOfSatisfying(TokenFailure.class, failure -> {
                        assertThat(failure.reason()).isEqualTo(TokenFailure.Reason.BUSY);
                        assertThat(failure.retryHelps()).isTrue();
                    });
            assertThat(small.state()).as("busy is alive").isEqualTo(TokenState.READY);
        }
        assertThat(only.sign(SignatureMechanism.ECDSA_SHA256, DIGEST)).isNotEmpty();
    }

    @Test
    void reopensASessionThatWasClosedUnderneath() throws Exception {
        try (SessionPool.Lease lease = token.local().pool().borrow(false)) {
            lease.session().closeSession();
        }

        assertThat(signs()).isTrue();
        assertThat(token.sessions()).isEqualTo(SESSIONS);
    }

    @Test
    void comesBackWhenAllSessionsWereLostAtOnce() throws Exception {
        assertThat(signs()).isTrue();

        TokenLoginIT.closeAllSessions(slot);

        assertThat(signs()).isTrue();
        assertThat(token.state()).isEqualTo(TokenState.READY);
    }

    @Test
    void logsInAgainAfterALogoutUnderneath() throws Exception {
        assertThat(signs()).isTrue();
        try (SessionPool.Lease lease = token.local().pool().borrow(false)) {
            lease.session().logout();
        }

        assertThat(signs()).isTrue();
        assertThat(token.key("bs-0123")).isPresent();
    }

    @Test
    void manyThreadsSurviveALogoutUnderneath() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2 * SESSIONS);
        try {
            for (int round = 0; round < 5; round++) {
                try (SessionPool.Lease lease = token.local().pool().borrow(false)) {
                    lease.session().logout();
                }
                List<Callable<Boolean>> work = new ArrayList<>();
                for (int i = 0; i < 2 * SESSIONS; i++) {
                    work.add(this::signs);
                }
                for (Future<Boolean> done : threads.invokeAll(work)) {
                    assertThat(done.get()).isTrue();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void worksWithASingleSessionForReadingAndWriting() throws Exception {
        Token small = softHsm.newToken().login(SoftHsm.pin("1234"), 1);

        TokenKey made = small.generate("bs-0123", KeyKind.EC_P256);

        assertThat(made.sign(SignatureMechanism.ECDSA_SHA256, DIGEST)).isNotEmpty();
        assertThat(small.key("bs-0123")).isPresent();
    }

    private boolean signs() throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("NONEwithECDSA");
        verifier.initVerify(key.publicKey());
        verifier.update(DIGEST);
        return verifier.verify(key.sign(SignatureMechanism.ECDSA_SHA256, DIGEST));
    }
}
