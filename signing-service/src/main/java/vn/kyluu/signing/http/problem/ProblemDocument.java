package vn.kyluu.signing.http.problem;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes a problem as {@code application/problem+json} (RFC 9457 §3). Thread-safe. */
final class ProblemDocument {
    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json", "utf-8");
    static final String CHALLENGE = "Bearer realm=\"kyluu\"";

    private final ProblemCatalogue catalogue = new ProblemCatalogue();

    /** The document as JSON text; instance is the path that was asked for. */
    String json(Problem problem, Locale locale, String instance) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", problem.type())
                .add("title", catalogue.title(problem, locale))
                .add("status", problem.status())
                .add("detail", catalogue.detail(problem, locale))
                .add("instance", instance);
        new TreeMap<>(problem.members()).forEach((name, value) -> json.add(name, value(value)));
        return json.build().toString();
    }

    Response response(Problem problem, Locale locale, String instance) {
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(MEDIA_TYPE)
                .language(locale)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(json(problem, locale, instance));
        problem.retryAfter().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return response.build();
    }

    private static JsonValue value(Object value) {
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((name, member) -> object.add(String.valueOf(name), value(member)));
            return object.build();
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(member -> array.add(value(member)));
            return array.build();
        }
        if (value instanceof Boolean bool) {
            return bool ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return Json.createValue(number.longValue());
        }
        return Json.createValue(value.toString());
    }
}
