package vn.kyluu.signing.session;

import java.util.List;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.Integrity;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;

/** Looks again at every signature after a new one was put into the bytes (R5). */
public final class EarlierSignatures {
    private final Validation validation;

    public EarlierSignatures(Validation validation) {
        this.validation = validation;
    }

    /**
     * Lets bytes pass in which as many signatures as expected are intact and none has failed.
     *
     * @throws IllegalStateException if not: then signing itself is at fault, and the bytes must not be kept
     */
    void recheck(Octets bytes, int expected) {
        List<ValidatedSignature> found = validation.validate(bytes).signatures();
        boolean allWell = found.size() == expected
                && found.stream()
                        .allMatch(each ->
                                each.indication() != Verdict.TOTAL_FAILED && each.integrity() == Integrity.INTACT);
        if (!allWell) {
            throw new IllegalStateException("a new signature broke an earlier one: " + found.size() + " found, "
                    + expected + " expected, "
                    + found.stream()
                            .map(each -> each.indication() + " " + each.integrity() + " " + each.subIndication())
                            .toList());
        }
    }
}
