package vn.kyluu.signing.signer;

import java.util.Optional;

/**
 * A member of staff who signs.
 *
 * @param staffCode the hospital's code, and the subject of the bearer token
 * @param name full name, shown in the stamp
 * @param title for example {@code Bác sĩ điều trị}, shown in the stamp
 * @param department code of the department
 * @param identifier as on the certificate, for example {@code CCCD:079085001234}
 */
public record Signer(String staffCode, String name, String title, String department, Optional<String> identifier) {
    public Signer {
        if (isUnusable(staffCode) || isUnusable(name) || isUnusable(title)) {
            throw new SignerRefusal(SignerRefusal.Reason.SIGNER_INCOMPLETE);
        }
        identifier = identifier.filter(text -> !text.isBlank());
    }

    private static boolean isUnusable(String text) {
        return text.isBlank() || text.length() > 200 || text.codePoints().anyMatch(Character::isISOControl);
    }
}
