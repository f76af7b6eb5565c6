package vn.kyluu.signing.http.problem;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One failure, ready to be told.
 *
 * @param code the reason in kebab-case, the last part of the problem's {@code type}
 * @param status of the HTTP answer
 * @param members typed members beside the standard ones: text, numbers, booleans, lists and maps of these
 * @param retryAfter when it makes sense to try again
 */
record Problem(String code, int status, Map<String, Object> members, Optional<Duration> retryAfter) {
    Problem {
        members = Map.copyOf(members);
    }

    static Problem of(String code, int status) {
        return new Problem(code, status, Map.of(), Optional.empty());
    }

    String type() {
        return "urn:kyluu:problem:" + code;
    }

    Problem with(Map<String, ?> more) {
        Map<String, Object> all = new TreeMap<>(members);
        all.putAll(more);
        return new Problem(code, status, all, retryAfter);
    }

    Problem retriedAfter(Duration wait) {
        return new Problem(code, status, members, Optional.of(wait));
    }
}
