package vn.kyluu.demo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.demo.home.Home;

/** The provider keeps to what a desk must be able to count on. */
class SignInServerTest {
    private static final String DESK = "http://127.0.0.1:8080/signing/desk/callback";
    private static final String VERIFIER = "v".repeat(43);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
    private final HttpClient http = HttpClient.newHttpClient();
    private Home home;
    private Issuer issuer;
    private SignInServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        home = new Home(folder);
        issuer = Issuer.open(home, clock);
        server = SignInServer.start(home, issuer);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesTokensForACodeOnceAndOnlyToWhoBeganIt() throws Exception {
        assertThat(tokens(code(), "w".repeat(43)).statusCode()).isEqualTo(400);
        String code = code();
        HttpResponse<String> answer = tokens(code, VERIFIER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(tokens(code, VERIFIER).statusCode()).isEqualTo(400);

        SignedJWT identity = SignedJWT.parse(member(answer.body(), "id_token"));
        assertThat(identity.getJWTClaimsSet().getIssuer()).isEqualTo(issuer.name());
        assertThat(identity.getJWTClaimsSet().getAudience()).isEqualTo(List.of("kyluu-desk"));
        assertThat(identity.getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("n-1");
        SignedJWT access = SignedJWT.parse(member(answer.body(), "access_token"));
        assertThat(access.getJWTClaimsSet().getSubject()).isEqualTo("BS001");
        assertThat(access.getJWTClaimsSet().getAudience()).isEqualTo(List.of("kyluu"));

        String refresh = "grant_type=refresh_token&refresh_token=" + member(answer.body(), "refresh_token");
        assertThat(post(refresh, secret()).statusCode()).isEqualTo(200);
        assertThat(post(refresh, secret()).statusCode()).isEqualTo(400);
        assertThat(post(refresh, "sai").statusCode()).isEqualTo(401);
    }

    @Test
    void sendsNobodyToAnAddressThatIsNoDesk() throws Exception {
        for (String redirect : List.of("https://ke-gian.example/", DESK + ".ke-gian.example/", "javascript:alert(1)")) {
            assertThat(get(authorize(redirect, "S256")).statusCode())
                    .as(redirect)
                    .isEqualTo(400);
        }
        assertThat(get(authorize(DESK, "plain"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .startsWith(DESK + "?error=");
    }

    private String code() throws Exception {
        String location = get(authorize(DESK, "S256") + "&person=BS001")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(location).startsWith(DESK).endsWith("&state=s-1");
        return location.replaceAll(".*code=([^&]+).*", "$1");
    }

    private static String authorize(String redirect, String method) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return "/authorize?response_type=code&client_id=kyluu-desk&state=s-1&nonce=n-1&redirect_uri="
                + URLEncoder.encode(redirect, StandardCharsets.UTF_8) + "&code_challenge_method=" + method
                + "&code_challenge=" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private HttpResponse<String> tokens(String code, String verifier) throws Exception {
        return post(
                "grant_type=authorization_code&code=" + code + "&code_verifier=" + verifier + "&redirect_uri="
                        + URLEncoder.encode(DESK, StandardCharsets.UTF_8),
                secret());
    }

    private String secret() {
        return DeskClient.of(home).secret();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(issuer.name() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String form, String secret) throws Exception {
        String pair = Base64.getEncoder().encodeToString(("kyluu-desk:" + secret).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create(issuer.name() + "/token"))
                        .header("Authorization", "Basic " + pair)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String member(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
