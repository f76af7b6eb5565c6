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
        if (staffCode.isBlank() || name.isBlank() || title.isBlank()) {
            throw new SignerRefusal(SignerRefusal.Reason.SIGNER_INCOMPLETE);
        }
        identifier = identifier.filter(text -> !text.isBlank());
    }
}
