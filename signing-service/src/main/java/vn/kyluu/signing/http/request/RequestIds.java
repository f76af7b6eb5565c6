package vn.kyluu.signing.http.request;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names a request: by the client's word if that is harmless in a log, else by a new one. */
public final class RequestIds {
    public static final String HEADER = "X-Request-Id";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private RequestIds() {}

    public static String from(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(value -> HARMLESS.matcher(value).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
