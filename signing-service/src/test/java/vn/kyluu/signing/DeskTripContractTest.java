package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.desk.BeginSignIn;
import vn.kyluu.signing.desk.CompleteSignIn;
import vn.kyluu.signing.desk.DeskRefusal;
import vn.kyluu.signing.desk.IdentityProvider;
import vn.kyluu.signing.desk.ProviderOutage;
import vn.kyluu.signing.desk.SessionKey;
import vn.kyluu.signing.desk.SessionLimits;
import vn.kyluu.signing.desk.SignInAttempt;
import vn.kyluu.signing.desk.SignOut;
import vn.kyluu.signing.desk.SignedIn;
import vn.kyluu.signing.desk.Tokens;
import vn.kyluu.signing.desk.UseSession;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.store.Ports;

/** A session from signing in to its end (room desk, R1 to R4). */
abstract class DeskTripContractTest {
    static final Actor ME = new Actor("BS001", "BS001", "", Set.of(), "r");
    private static final Duration TOKEN = Duration.ofMinutes(5);

    private final HandClock clock = new HandClock();
    private final Provider provider = new Provider();
    private final SessionLimits limits = new SessionLimits(Duration.ofMinutes(20), Duration.ofHours(10));

    abstract Ports ports();

    @Test
    void findsTheTokensAgainByTheKeyAloneAndKeepsNeitherInTheOpen() {
        SessionKey key = signIn();
        assertThat(use(key).orElseThrow().tokens().access()).isEqualTo("access-1");
        assertThat(use(SessionKey.of(key.text()).orElseThrow())).isPresent();
        assertThat(use(SessionKey.of("A".repeat(43)).orElseThrow())).isEmpty();
        assertThat(SessionKey.of("không phải khóa")).isEmpty();
        assertThat(key.toString() + provider.tokens()).doesNotContain(key.text(), "access-");
    }

    @Test
    void takesACodeOnlyForTheAttemptOfThisBrowser() {
        SignInAttempt mine = new BeginSignIn(provider).begin().attempt();
        SignInAttempt other = new BeginSignIn(provider).begin().attempt();
        assertThatThrownBy(() -> complete().complete(mine, other.state(), "code", "r"))
                .isInstanceOfSatisfying(
                        DeskRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(DeskRefusal.Reason.SIGN_IN_BROKEN_OFF));
        assertThat(provider.redeemed).isZero();
    }

    @Test
    void endsWhenNobodyUsesItAndLookingForNewsIsNoUse() {
        SessionKey key = signIn();
        clock.advance(Duration.ofMinutes(15));
        assertThat(using().use(key, false)).isPresent();
        clock.advance(Duration.ofMinutes(4));
        assertThat(using().use(key, true).orElseThrow().idleEndsAt())
                .isEqualTo(clock.instant().plus(limits.idle()));
        clock.advance(Duration.ofMinutes(19));
        assertThat(using().use(key, false)).isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(using().use(key, false)).isEmpty();
        assertThat(using().use(key, true)).isEmpty();
    }

    @Test
    void endsAfterItsWholeTimeHoweverMuchItIsUsed() {
        SessionKey key = signIn();
        for (int minutes = 0; minutes < 590; minutes += 10) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(use(key)).isPresent();
        }
        clock.advance(Duration.ofMinutes(10));
        assertThat(use(key)).isEmpty();
    }

    @Test
    void renewsTheTokenOnceBeforeItExpires() {
        SessionKey key = signIn();
        clock.advance(Duration.ofSeconds(239));
        assertThat(use(key).orElseThrow().tokens().access()).isEqualTo("access-1");
        clock.advance(Duration.ofSeconds(1));
        assertThat(use(key).orElseThrow().tokens().access()).isEqualTo("access-2");
        assertThat(use(key).orElseThrow().tokens().access()).isEqualTo("access-2");
        assertThat(provider.renewed).isEqualTo(1);
    }

    @Test
    void leavesTheRenewalToTheInstanceThatBeganIt() {
        SessionKey key = signIn();
        clock.advance(Duration.ofSeconds(241));
        provider.whileRenewing =
                () -> assertThat(use(key).orElseThrow().tokens().access()).isEqualTo("access-1");
        assertThat(use(key).orElseThrow().tokens().access()).isEqualTo("access-2");
        assertThat(provider.renewed).isEqualTo(1);
    }

    @Test
    void goesOnWithAGoodTokenWhileTheProviderIsSilentAndEndsWhenItRenewsNoMore() {
        SessionKey key = signIn();
        clock.advance(Duration.ofSeconds(250));
        provider.silent = true;
        assertThat(use(key).orElseThrow().tokens().access()).isEqualTo("access-1");
        clock.advance(TOKEN);
        assertThatThrownBy(() -> use(key)).isInstanceOf(ProviderOutage.class);
        provider.silent = false;
        provider.refuses = true;
        clock.advance(Duration.ofSeconds(30));
        assertThat(use(key)).isEmpty();
        provider.refuses = false;
        assertThat(use(key)).isEmpty();
    }

    @Test
    void isOverOnceThePersonSignedOut() {
        SessionKey key = signIn();
        SignOut signOut = signOut();
        assertThat(signOut.signOut(ME, key)).contains(URI.create("https://id.example/out?id-1"));
        assertThat(use(key)).isEmpty();
        assertThat(signOut.signOut(ME, key)).isEmpty();
    }

    @Test
    void forgetsWhatHasEnded() {
        SessionKey old = signIn();
        clock.advance(Duration.ofHours(2));
        SessionKey young = signIn();
        Instant now = clock.instant();
        int gone = ports().units().call(() -> ports().deskSessions().purge(now.minus(Duration.ofHours(1)), now));
        assertThat(gone).isPositive();
        clock.advance(Duration.ofHours(-2));
        assertThat(use(old)).isEmpty();
        assertThat(use(young)).isPresent();
    }

    final SignOut signOut() {
        return new SignOut(ports().units(), ports().deskSessions(), provider, journal());
    }

    final SessionKey signIn() {
        SignInAttempt attempt = new BeginSignIn(provider).begin().attempt();
        return complete().complete(attempt, attempt.state(), "code", "r");
    }

    private CompleteSignIn complete() {
        return new CompleteSignIn(ports().units(), ports().deskSessions(), provider, limits, clock, journal());
    }

    private Journal journal() {
        return new Journal(ports().units(), ports().trail(), clock);
    }

    private UseSession using() {
        return new UseSession(ports().units(), ports().deskSessions(), provider, limits, clock);
    }

    private Optional<UseSession.Live> use(SessionKey key) {
        return using().use(key, true);
    }

    /** Stands still until it is moved. */
    private static final class HandClock extends Clock {
        private Instant now = Values.NOW;

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody asks for it");
        }
    }

    /** Gives tokens of five minutes, numbered. */
    private final class Provider implements IdentityProvider {
        private int redeemed;
        private int renewed;
        private boolean silent;
        private boolean refuses;
        private Runnable whileRenewing = () -> {};

        private Tokens tokens() {
            int number = 1 + renewed;
            return new Tokens(
                    "access-" + number,
                    Optional.of("refresh-" + number),
                    number == 1 ? Optional.of("id-1") : Optional.empty(),
                    clock.instant().plus(TOKEN));
        }

        @Override
        public URI signInAddress(SignInAttempt attempt) {
            return URI.create("https://id.example/in?" + attempt.state());
        }

        @Override
        public SignedIn redeem(String code, SignInAttempt attempt) {
            redeemed++;
            return new SignedIn(ME.staffCode(), tokens());
        }

        @Override
        public Optional<Tokens> renew(String refreshToken) {
            if (silent) {
                throw new ProviderOutage(true);
            }
            if (refuses) {
                return Optional.empty();
            }
            whileRenewing.run();
            renewed++;
            return Optional.of(tokens());
        }

        @Override
        public Optional<URI> signOutAddress(Optional<String> idToken) {
            return Optional.of(URI.create("https://id.example/out?" + idToken.orElse("")));
        }
    }
}
