package vn.kyluu.signing.http.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.signing.Values;
import vn.kyluu.signing.desk.BeginSignIn;
import vn.kyluu.signing.desk.DeskRefusal;
import vn.kyluu.signing.desk.ProviderOutage;
import vn.kyluu.signing.desk.SignInAttempt;
import vn.kyluu.signing.desk.SignedIn;

/** What is asked of a provider, and what of its answers is believed (OpenID Connect Core 1.0). */
class OidcProviderTest {
    private final Clock clock = Clock.fixed(Values.NOW, ZoneOffset.UTC);
    private final DeskAddress desk = new DeskAddress(URI.create("https://ky.example/signing/desk"), Optional.empty());
    private HttpServer server;
    private String issuer = "";
    private String claims = "";
    private int status = 200;
    private String sentForm = "";
    private String sentAuthorization = "";
    private String named = "";

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/benh-vien";
        named = issuer;
        server.createContext("/realms/benh-vien/.well-known/openid-configuration", exchange -> {
            try (exchange) {
                byte[] body = ("{\"issuer\":\"" + named + "\",\"authorization_endpoint\":\"" + issuer
                                + "/auth?kc=1\",\"token_endpoint\":\"" + issuer + "/token\"}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.createContext("/realms/benh-vien/token", exchange -> {
            try (exchange) {
                sentForm = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                sentAuthorization = Optional.ofNullable(
                                exchange.getRequestHeaders().getFirst("Authorization"))
                        .orElse("");
                byte[] body =
                        ("{\"access_token\":\"at\",\"expires_in\":300,\"refresh_token\":\"rt\",\"id_token\":\"e30."
                                        + Base64.getUrlEncoder()
                                                .withoutPadding()
                                                .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                                        + ".c2ln\"}")
                                .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsTheBrowserThereWithAChallengeAndNotTheVerifier() {
        BeginSignIn.Begun begun = new BeginSignIn(provider(Optional.empty())).begin();
        SignInAttempt attempt = begun.attempt();
        assertThat(begun.address().toString())
                .startsWith(issuer + "/auth?kc=1&response_type=code&client_id=kyluu-desk&")
                .contains("redirect_uri=https%3A%2F%2Fky.example%2Fsigning%2Fdesk%2Fcallback")
                .contains(
                        "code_challenge=" + attempt.challenge(),
                        "code_challenge_method=S256",
                        "state=" + attempt.state())
                .doesNotContain(attempt.verifier(), attempt.secret());
    }

    @Test
    void provesAPublicClientByTheVerifierAndAConfidentialOneByItsSecretToo() throws IOException {
        SignInAttempt attempt = attempt();
        good(attempt);
        SignedIn person = provider(Optional.empty()).redeem("ma", attempt);
        assertThat(person.staffCode()).isEqualTo("BS001");
        assertThat(person.tokens().access()).isEqualTo("at");
        assertThat(person.tokens().accessEndsAt()).isEqualTo(Values.NOW.plusSeconds(300));
        assertThat(sentForm).contains("code_verifier=" + attempt.verifier(), "client_id=kyluu-desk", "code=ma");
        assertThat(sentAuthorization).isEmpty();

        Path secret = Files.writeString(folder.resolve("secret"), "bí mật\n");
        assertThat(provider(Optional.of(secret)).redeem("ma", attempt)).isEqualTo(person);
        assertThat(sentForm).contains("code_verifier=" + attempt.verifier()).doesNotContain("client_id");
        byte[] pair = Base64.getDecoder().decode(sentAuthorization.substring("Basic ".length()));
        assertThat(new String(pair, StandardCharsets.UTF_8)).isEqualTo("kyluu-desk:b%C3%AD+m%E1%BA%ADt");
    }

    @Test
    void believesNoIdentityTokenForAnotherAttemptClientOrIssuerNorAnOldOne() {
        SignInAttempt attempt = attempt();
        String good = claims(issuer, "\"kyluu-desk\"", attempt.nonce(), 600);
        for (String bad : new String[] {
            claims(issuer, "\"kyluu-desk\"", attempt().nonce(), 600),
            claims(issuer, "\"another\"", attempt.nonce(), 600),
            claims(issuer, "[\"kyluu-desk\",\"another\"]", attempt.nonce(), 600),
            claims("https://elsewhere.example", "\"kyluu-desk\"", attempt.nonce(), 600),
            claims(issuer, "\"kyluu-desk\"", attempt.nonce(), -1),
            good.replace("BS001", " "),
            "{}",
            "[]",
            "no json"
        }) {
            claims = bad;
            assertThatThrownBy(() -> provider(Optional.empty()).redeem("ma", attempt))
                    .as(bad)
                    .isInstanceOf(DeskRefusal.class);
        }
        claims = good;
        assertThat(provider(Optional.empty()).redeem("ma", attempt).tokens().access())
                .isEqualTo("at");
    }

    @Test
    void tellsARefusedCodeFromAProviderThatIsOut() {
        SignInAttempt attempt = attempt();
        good(attempt);
        status = 400;
        assertThatThrownBy(() -> provider(Optional.empty()).redeem("ma", attempt))
                .isInstanceOf(DeskRefusal.class);
        assertThat(provider(Optional.empty()).renew("rt")).isEmpty();
        status = 502;
        assertThatThrownBy(() -> provider(Optional.empty()).renew("rt")).isInstanceOf(ProviderOutage.class);
        server.stop(0);
        assertThatThrownBy(() -> new BeginSignIn(provider(Optional.empty())).begin())
                .isInstanceOf(ProviderOutage.class);
    }

    @Test
    void takesNoMetadataOfAnotherIssuer() {
        named = "https://elsewhere.example";
        assertThatThrownBy(() -> new BeginSignIn(provider(Optional.empty())).begin())
                .isInstanceOf(ProviderOutage.class);
    }

    private SignInAttempt attempt() {
        return new BeginSignIn(provider(Optional.empty())).begin().attempt();
    }

    private void good(SignInAttempt attempt) {
        claims = claims(issuer, "\"kyluu-desk\"", attempt.nonce(), 600);
    }

    private static String claims(String issuer, String audience, String nonce, int seconds) {
        return "{\"sub\":\"BS001\",\"iss\":\"" + issuer + "\",\"aud\":" + audience + ",\"nonce\":\"" + nonce
                + "\",\"exp\":" + Values.NOW.plusSeconds(seconds).getEpochSecond() + "}";
    }

    private OidcProvider provider(Optional<Path> secret) {
        return new OidcProvider(
                new OidcProvider.Client(URI.create(issuer), "kyluu-desk", secret, "openid profile"), desk, clock);
    }
}
