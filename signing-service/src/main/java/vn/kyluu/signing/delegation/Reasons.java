package vn.kyluu.signing.delegation;

/** Reasons as people give them. */
public final class Reasons {
    private static final int LONGEST = 500;

    private Reasons() {}

    /**
     * Lets a reason pass that says something and that XML can hold.
     *
     * @throws DelegationRefusal DELEGATION_REASON_UNUSABLE
     */
    public static void require(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST || reason.codePoints().anyMatch(Character::isISOControl)) {
            throw new DelegationRefusal(DelegationRefusal.Reason.DELEGATION_REASON_UNUSABLE);
        }
    }
}
