package vn.kyluu.signing.actor;

import java.util.Locale;
import java.util.Map;

/**
 * A request that is understood and not granted: the caller must change something.
 *
 * <p>Each feature has one final subclass with its own {@code enum Reason}.
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Coded reason;
    private final transient Map<String, Object> details;

    protected Refusal(Coded reason, Map<String, Object> details) {
        super(reason.code());
        this.reason = reason;
        this.details = Map.copyOf(details);
    }

    /** Stable, in kebab-case, for example {@code not-your-turn}: the end of the problem's type. */
    public String code() {
        return reason.code();
    }

    /** Which sort of refusal this is. */
    public final Kind kind() {
        return reason.kind();
    }

    /** Members for the problem document; each value is a String, an Integer or a List of String (R1). */
    public final Map<String, Object> details() {
        return details;
    }

    /** What a feature's reasons have in common. */
    public interface Coded {
        Kind kind();

        String name();

        default String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Sorts of refusal, as HTTP knows them (RFC 9110 section 15.5). */
    public enum Kind {
        FORBIDDEN(403),
        MISSING(404),
        CONFLICT(409),
        TOO_LARGE(413),
        TYPE(415),
        CONTENT(422),
        TOO_OFTEN(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The status code of the answer. */
        public int status() {
            return status;
        }
    }
}
