package vn.kyluu.signing.http.problem;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The problems that any HTTP service has; those of the trade are named by the feature rooms' refusals. */
enum StandardProblem {
    MALFORMED_REQUEST(400),
    UNAUTHENTICATED(401),
    NOT_ALLOWED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    IDEMPOTENCY_KEY_REUSED(409),
    IDEMPOTENCY_KEY_IN_USE(409),
    CHANGED_MEANWHILE(409),
    TOO_LARGE(413),
    TYPE_NOT_ACCEPTED(415),
    DATABASE_OUTAGE(503),
    TIMESTAMP_OUTAGE(503),
    REVOCATION_OUTAGE(503),
    INTERNAL_ERROR(500);

    private final int status;

    StandardProblem(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Problem problem() {
        return Problem.of(code(), status);
    }

    /** The problem for a status that the server itself has chosen. */
    static Problem ofStatus(int status) {
        StandardProblem found = Stream.of(values())
                .filter(each -> each.status == status && each.status != 409 && each.status != 503)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST);
        return switch (found) {
            case MALFORMED_REQUEST -> found.problem().with(Map.of("where", "request"));
            case INTERNAL_ERROR ->
                found.problem().with(Map.of("errorId", UUID.randomUUID().toString()));
            default -> found.problem();
        };
    }
}
