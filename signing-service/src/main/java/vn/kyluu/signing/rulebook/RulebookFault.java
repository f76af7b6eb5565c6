package vn.kyluu.signing.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** The flow files cannot be used as they are (R2). */
public final class RulebookFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    RulebookFault(List<Fault> faults) {
        super("signing flows:\n  "
                + faults.stream().map(Fault::inEnglish).collect(Collectors.joining("\n  "))
                + "\nquy trình ký:\n  "
                + faults.stream().map(Fault::inVietnamese).collect(Collectors.joining("\n  ")));
        this.faults = List.copyOf(faults);
    }

    /** Each with file, place, what is wrong and what to do. */
    public List<Fault> faults() {
        return faults;
    }
}
