package vn.kyluu.demo.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.staff.StaffMember;

/**
 * Where people sign in: a provider of OpenID Connect (R3) whose sign-in page asks for no password and lets one choose who one
 * is. Listens on the loopback address. Thread-safe.
 */
public final class SignInServer implements AutoCloseable {
    private static final Pattern REDIRECT = Pattern.compile("http://127\\.0\\.0\\.1:\\d{1,5}/signing/desk/callback");
    private static final Pattern RETURN = Pattern.compile("http://127\\.0\\.0\\.1:\\d{1,5}/signing/desk");

    private final Issuer issuer;
    private final Grants grants;
    private final DeskClient client;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "sign-in");
        thread.setDaemon(true);
        return thread;
    });

    private SignInServer(Issuer issuer, DeskClient client, HttpServer http) {
        this.issuer = issuer;
        this.client = client;
        this.grants = new Grants(issuer);
        this.http = http;
        http.setExecutor(threads);
        on("/.well-known/openid-configuration", exchange -> reply(exchange, 200, "application/json", metadata()));
        on("/jwks", exchange -> reply(exchange, 200, "application/json", issuer.publicKeys()));
        on("/authorize", this::authorize);
        on("/token", this::token);
        on("/end-session", this::endSession);
        http.start();
    }

    /** Starts it at the address that is the issuer's name. */
    public static SignInServer start(Home home, Issuer issuer) {
        try {
            int port = new Ports(home).of(Issuer.PORT);
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            return new SignInServer(issuer, DeskClient.of(home), http);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String redirect = asked.getOrDefault("redirect_uri", "");
        if (!client.id().equals(asked.get("client_id"))
                || !REDIRECT.matcher(redirect).matches()) {
            // an address nobody registered must not be gone to
            reply(exchange, 400, "text/plain", "unknown client or redirect_uri");
            return;
        }
        if (!"code".equals(asked.get("response_type")) || !"S256".equals(asked.get("code_challenge_method"))) {
            go(exchange, redirect + "?error=invalid_request&state=" + Page.encoded(asked.getOrDefault("state", "")));
            return;
        }
        Optional<StaffMember> chosen = Optional.ofNullable(asked.get("person")).flatMap(SignInServer::person);
        if (chosen.isEmpty()) {
            reply(exchange, 200, "text/html", Page.choose(asked));
            return;
        }
        String code = grants.code(chosen.get(), asked);
        go(exchange, redirect + "?code=" + code + "&state=" + Page.encoded(asked.getOrDefault("state", "")));
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!isClient(exchange)) {
            reply(exchange, 401, "application/json", "{\"error\":\"invalid_client\"}");
            return;
        }
        Optional<String> granted = grants.tokens(fields(body), client.id());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        reply(
                exchange,
                granted.isPresent() ? 200 : 400,
                "application/json",
                granted.orElse("{\"error\":\"invalid_grant\"}"));
    }

    private boolean isClient(HttpExchange exchange) {
        String pair = client.id() + ":" + client.secret();
        String expected = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private void endSession(HttpExchange exchange) throws IOException {
        String back = fields(exchange.getRequestURI().getRawQuery()).getOrDefault("post_logout_redirect_uri", "");
        if (RETURN.matcher(back).matches()) {
            go(exchange, back);
        } else {
            reply(exchange, 200, "text/plain", "signed out");
        }
    }

    private static Optional<StaffMember> person(String code) {
        return Roster.ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private String metadata() {
        String name = issuer.name();
        return "{\"issuer\":\"" + name + "\",\"authorization_endpoint\":\"" + name
                + "/authorize\",\"token_endpoint\":\""
                + name + "/token\",\"jwks_uri\":\"" + name + "/jwks\",\"end_session_endpoint\":\"" + name
                + "/end-session\",\"response_types_supported\":[\"code\"],\"subject_types_supported\":[\"public\"],"
                + "\"id_token_signing_alg_values_supported\":[\"ES256\"],\"code_challenge_methods_supported\":[\"S256\"],"
                + "\"token_endpoint_auth_methods_supported\":[\"client_secret_basic\"]}";
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private void on(String path, Answer answer) {
        http.createContext(path, exchange -> {
            try (exchange) {
                answer.to(exchange);
            }
        });
    }

    private static void go(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", URI.create(address).toString());
        exchange.sendResponseHeaders(302, -1);
    }

    private static void reply(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> fields(@Nullable String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : form == null ? new String[0] : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(Page.decoded(pair.substring(0, equals)), Page.decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }
}
