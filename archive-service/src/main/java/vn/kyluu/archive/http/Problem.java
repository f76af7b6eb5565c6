package vn.kyluu.archive.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A problem to be told (RFC 9457).
 *
 * @param reason the last part of its type, such as {@code too-large}
 * @param arguments of its text
 * @param members typed members beside the standard ones
 * @param retryAfter seconds after which trying again may help; 0 if it does not
 */
record Problem(int status, String reason, List<Object> arguments, Map<String, Object> members, int retryAfter) {
    private static final String TYPE = "urn:kyluu:problem:";

    static Problem of(int status, String reason, Object... arguments) {
        return new Problem(status, reason, List.of(arguments), Map.of(), 0);
    }

    Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, reason, arguments, more, retryAfter);
    }

    Problem after(int seconds) {
        return new Problem(status, reason, arguments, members, seconds);
    }

    /** The reason that an enum's name says: {@code NO_SUCH_RECORD} is {@code no-such-record}. */
    static String kebab(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The document in this language. */
    Map<String, Object> document(Locale locale, String instance) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", TYPE + reason);
        document.put("title", ProblemTexts.title(status, locale));
        document.put("status", status);
        document.put("detail", ProblemTexts.detail(reason, arguments, locale));
        document.put("instance", "urn:uuid:" + instance);
        document.putAll(members);
        return document;
    }
}
