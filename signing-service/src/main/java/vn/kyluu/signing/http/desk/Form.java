package vn.kyluu.signing.http.desk;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kyluu.signing.desk.ProviderOutage;

/** How the provider is written to and read. */
final class Form {
    private Form() {}

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** {@code application/x-www-form-urlencoded}. */
    static String of(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The address with these fields behind those it has. */
    static URI onto(URI address, Map<String, String> fields) {
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + of(fields));
    }

    static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new ProviderOutage(false, e);
        }
    }
}
