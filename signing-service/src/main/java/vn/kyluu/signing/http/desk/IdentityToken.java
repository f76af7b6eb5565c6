package vn.kyluu.signing.http.desk;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.desk.SignInAttempt;

/**
 * What the provider says of one sign-in (R4).
 *
 * @param compact as it came, a JSON Web Signature
 */
record IdentityToken(String compact) {
    private static final int PARTS = 3;

    /** Whether it names this provider, this client and this attempt, and has not expired (OpenID Connect Core 1.0 §3.1.3.7). */
    boolean isFor(OidcProvider.Client client, SignInAttempt attempt, Instant now) {
        JsonObject claims = claims();
        return OidcProvider.text(claims, "iss")
                        .filter(client.issuer().toString()::equals)
                        .isPresent()
                && isAudience(claims.get("aud"), client.id())
                && OidcProvider.text(claims, "nonce")
                        .filter(attempt.nonce()::equals)
                        .isPresent()
                && claims.containsKey("exp")
                && now.isBefore(
                        Instant.ofEpochSecond(claims.getJsonNumber("exp").longValue()));
    }

    /** Whom it names. */
    Optional<String> subject() {
        return OidcProvider.text(claims(), "sub").filter(subject -> !subject.isBlank());
    }

    private JsonObject claims() {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != PARTS) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(
                new StringReader(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)))) {
            return reader.readObject();
        } catch (IllegalArgumentException | JsonException e) {
            // not a token: it is for nobody
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    private static boolean isAudience(@Nullable JsonValue audience, String client) {
        if (audience instanceof JsonString one) {
            return one.getString().equals(client);
        }
        return audience != null
                && audience.getValueType() == JsonValue.ValueType.ARRAY
                && audience.asJsonArray().size() == 1
                && audience.asJsonArray().get(0) instanceof JsonString one
                && one.getString().equals(client);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "IdentityToken[]";
    }
}
