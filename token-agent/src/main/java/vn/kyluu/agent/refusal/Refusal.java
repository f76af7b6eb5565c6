package vn.kyluu.agent.refusal;

import java.util.Map;

/** The agent did not do what it was asked; nothing about patients, and no PIN, is in it. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Map<String, Object> details;

    public Refusal(Reason reason) {
        this(reason, Map.of());
    }

    /** @param details values for the page and for the words: texts, numbers */
    public Refusal(Reason reason, Map<String, Object> details) {
        super(reason + (details.isEmpty() ? "" : " " + details));
        this.reason = reason;
        this.details = Map.copyOf(details);
    }

    /** The same for a request that is malformed at this field. */
    public static Refusal malformed(String field) {
        return new Refusal(Reason.MALFORMED, Map.of("field", field));
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, Object> details() {
        return details;
    }
}
