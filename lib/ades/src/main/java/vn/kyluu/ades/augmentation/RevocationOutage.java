package vn.kyluu.ades.augmentation;

/** The state of a certificate cannot be had, so a document cannot be raised. Trying again later may help. */
public final class RevocationOutage extends RuntimeException {
    private final String machine;

    /**
     * Names what did not answer.
     *
     * @param machine such as {@code OCSP}
     */
    public RevocationOutage(String machine) {
        super("no revocation data from " + machine);
        this.machine = machine;
    }

    /** What did not answer, such as {@code OCSP}. */
    public String machine() {
        return machine;
    }
}
