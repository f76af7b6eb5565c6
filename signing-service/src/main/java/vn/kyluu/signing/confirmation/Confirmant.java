package vn.kyluu.signing.confirmation;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.kyluu.signing.confirmation.ConfirmationRefusal.Reason;
import vn.kyluu.signing.record.Patient;

/**
 * Who confirms.
 *
 * @param name 1 to 200 characters
 * @param citizenId personal identification number or passport number
 * @param basis on what the right to represent rests, for example a paper's number
 */
public record Confirmant(Relation relation, String name, Optional<String> citizenId, Optional<String> basis) {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{6,20}");
    private static final int LONGEST = 200;

    /**
     * Takes what can be stated.
     *
     * @throws ConfirmationRefusal CONFIRMANT_UNUSABLE
     */
    public Confirmant {
        boolean good = isText(name)
                && citizenId.map(each -> NUMBER.matcher(each).matches()).orElse(true)
                && basis.map(Confirmant::isText).orElse(!relation.needsBasis());
        if (!good) {
            throw new ConfirmationRefusal(Reason.CONFIRMANT_UNUSABLE);
        }
    }

    /** The patient himself, as the record has him. */
    static Confirmant patient(Patient patient) {
        return new Confirmant(
                Relation.SELF,
                patient.name(),
                patient.citizenId().filter(each -> NUMBER.matcher(each).matches()),
                Optional.empty());
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** Nothing that tells who it is (R6). */
    @Override
    public String toString() {
        return "Confirmant[" + relation + "]";
    }
}
