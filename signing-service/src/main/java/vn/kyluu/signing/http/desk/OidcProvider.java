package vn.kyluu.signing.http.desk;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.signing.desk.DeskRefusal;
import vn.kyluu.signing.desk.IdentityProvider;
import vn.kyluu.signing.desk.ProviderOutage;
import vn.kyluu.signing.desk.SignInAttempt;
import vn.kyluu.signing.desk.SignedIn;
import vn.kyluu.signing.desk.Tokens;

/** A provider of OpenID Connect, found by OpenID Connect Discovery 1.0. Safe for many threads. */
public final class OidcProvider implements IdentityProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Client client;
    private final URI callback;
    private final Clock clock;
    private volatile Known known = new Known(JsonValue.EMPTY_JSON_OBJECT, Instant.MIN);

    private record Known(JsonObject metadata, Instant until) {}

    /**
     * Who we are at the provider.
     *
     * @param issuer the provider's name, an address; its metadata lies below it
     * @param secretFile holds the client's secret; empty for a public client
     */
    public record Client(URI issuer, String id, Optional<Path> secretFile, String scope) {}

    public OidcProvider(Client client, DeskAddress desk, Clock clock) {
        this.client = client;
        this.callback = desk.callback();
        this.clock = clock;
    }

    @Override
    public URI signInAddress(SignInAttempt attempt) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", client.id());
        query.put("redirect_uri", callback.toString());
        query.put("scope", client.scope());
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", attempt.challenge());
        query.put("code_challenge_method", "S256");
        return Form.onto(endpoint("authorization_endpoint").orElseThrow(() -> new ProviderOutage(false)), query);
    }

    @Override
    public SignedIn redeem(String code, SignInAttempt attempt) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", callback.toString());
        form.put("code_verifier", attempt.verifier());
        Tokens tokens = ask(form).orElseThrow(OidcProvider::refused);
        IdentityToken id = new IdentityToken(tokens.id().orElseThrow(OidcProvider::refused));
        if (!id.isFor(client, attempt, clock.instant())) {
            throw refused();
        }
        return new SignedIn(id.subject().orElseThrow(OidcProvider::refused), tokens);
    }

    @Override
    public Optional<Tokens> renew(String refreshToken) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken);
        return ask(form);
    }

    @Override
    public Optional<URI> signOutAddress(Optional<String> idToken) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", client.id());
        query.put("post_logout_redirect_uri", callback.resolve("../desk").toString());
        idToken.ifPresent(token -> query.put("id_token_hint", token));
        try {
            return endpoint("end_session_endpoint").map(address -> Form.onto(address, query));
        } catch (ProviderOutage away) {
            // here the person is signed out already, and that must not seem to fail
            return Optional.empty();
        }
    }

    /** What the token endpoint gives; empty if it refuses. */
    private Optional<Tokens> ask(Map<String, String> form) {
        URI endpoint = endpoint("token_endpoint").orElseThrow(() -> new ProviderOutage(false));
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (client.secretFile().isPresent()) {
            String pair = Form.encoded(client.id()) + ":"
                    + Form.encoded(secret(client.secretFile().get()));
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        } else {
            form.put("client_id", client.id());
        }
        Instant asked = clock.instant();
        HttpResponse<String> answer = send(
                request.POST(HttpRequest.BodyPublishers.ofString(Form.of(form))).build());
        int status = answer.statusCode();
        if (status == 400 || status == 401 || status == 403) {
            return Optional.empty();
        }
        if (status != 200) {
            throw new ProviderOutage(status >= 500 || status == 429);
        }
        JsonObject json = Form.json(answer.body());
        String access = text(json, "access_token").orElseThrow(() -> new ProviderOutage(false));
        long seconds = json.containsKey("expires_in") ? json.getInt("expires_in") : PATIENCE.toSeconds();
        return Optional.of(
                new Tokens(access, text(json, "refresh_token"), text(json, "id_token"), asked.plusSeconds(seconds)));
    }

    private Optional<URI> endpoint(String name) {
        Known seen = known;
        if (!clock.instant().isBefore(seen.until())) {
            seen = new Known(metadata(), clock.instant().plus(REMEMBERED));
            known = seen;
        }
        return text(seen.metadata(), name).map(URI::create);
    }

    private JsonObject metadata() {
        String issuer = client.issuer().toString();
        URI address = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .GET()
                .build());
        if (answer.statusCode() != 200) {
            throw new ProviderOutage(answer.statusCode() >= 500);
        }
        JsonObject metadata = Form.json(answer.body());
        // OpenID Connect Discovery 1.0 §4.3: another issuer's metadata would send people elsewhere
        if (!text(metadata, "issuer").filter(issuer::equals).isPresent()) {
            throw new ProviderOutage(false);
        }
        return metadata;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ProviderOutage(true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderOutage(true, e);
        }
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new ProviderOutage(false, e);
        }
    }

    static Optional<String> text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString value ? Optional.of(value.getString()) : Optional.empty();
    }

    private static DeskRefusal refused() {
        return new DeskRefusal(DeskRefusal.Reason.SIGN_IN_REFUSED);
    }
}
