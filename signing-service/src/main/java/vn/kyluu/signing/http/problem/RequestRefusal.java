package vn.kyluu.signing.http.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request cannot be understood as HTTP or as the form of this interface, before any feature has looked at it. */
public final class RequestRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** Not what this interface reads; member {@code where} tells the header, part or field. */
        MALFORMED,
        TOO_LARGE,
        TYPE_NOT_ACCEPTED,
        IDEMPOTENCY_KEY_REUSED,
        IDEMPOTENCY_KEY_IN_USE
    }

    private final Reason reason;
    private final transient Map<String, Object> details;

    private RequestRefusal(Reason reason, Map<String, Object> details, @Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.details = Map.copyOf(details);
    }

    public static RequestRefusal of(Reason reason) {
        return new RequestRefusal(reason, Map.of(), null);
    }

    public static RequestRefusal malformed(String where) {
        return new RequestRefusal(Reason.MALFORMED, Map.of("where", where), null);
    }

    public static RequestRefusal malformed(String where, Throwable cause) {
        return new RequestRefusal(Reason.MALFORMED, Map.of("where", where), cause);
    }

    public static RequestRefusal tooLarge(long limitBytes) {
        return new RequestRefusal(Reason.TOO_LARGE, Map.of("limitBytes", limitBytes), null);
    }

    public Reason reason() {
        return reason;
    }

    /** What a machine needs to know about it: names and limits, never what was sent. */
    public Map<String, Object> details() {
        return details;
    }
}
