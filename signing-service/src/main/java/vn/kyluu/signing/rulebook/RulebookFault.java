package vn.kyluu.signing.rulebook;

import java.util.List;

/** The flow files cannot be used as they are (R2). */
public final class RulebookFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    RulebookFault(List<String> faults) {
        super("signing flows:\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    RulebookFault(String fault, Throwable cause) {
        super("signing flows:\n  " + fault, cause);
        this.faults = List.of(fault);
    }

    /** Each in one line: file, place, what is wrong. */
    public List<String> faults() {
        return faults;
    }
}
