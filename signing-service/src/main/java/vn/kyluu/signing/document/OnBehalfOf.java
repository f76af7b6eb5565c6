package vn.kyluu.signing.document;

import java.util.UUID;

/**
 * In whose place somebody signed.
 *
 * @param delegationId by which delegation
 * @param principal who delegated, as the directory had him then
 * @param words what stands in the stamp and in the signature, for example {@code TUQ. GIÁM ĐỐC}
 */
public record OnBehalfOf(UUID delegationId, SignedBy principal, String words) {
    /** The signer's title with it: {@code TUQ. GIÁM ĐỐC (Đặng Quốc Trượng), Phó Giám đốc}. */
    public String titleOf(SignedBy signer) {
        return words + " (" + principal.name() + "), " + signer.title();
    }
}
