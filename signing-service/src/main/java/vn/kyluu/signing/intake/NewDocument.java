package vn.kyluu.signing.intake;

import java.util.Map;
import java.util.Optional;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.actor.Role;

/**
 * What is handed in.
 *
 * @param form code of the form, which decides the flow (R4)
 * @param flow name of the flow, if the sender wants to be sure
 * @param assignees staff codes by role, for steps that only one person may sign
 * @param content PDF or XML
 */
public record NewDocument(
        String form, String title, Optional<String> flow, Map<Role, String> assignees, Octets content) {
    public NewDocument {
        assignees = Map.copyOf(assignees);
        if (title.isBlank() || title.length() > 500 || title.codePoints().anyMatch(Character::isISOControl)) {
            throw new IntakeRefusal(IntakeRefusal.Reason.TITLE_UNUSABLE);
        }
    }
}
