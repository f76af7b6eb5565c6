package vn.kyluu.signing.document;

import java.util.Set;

/** Forms that the service makes itself, complete and sealed; nobody hands them in. */
public final class OwnForms {
    /** What a patient, or who represents him, confirmed. */
    public static final String PATIENT_CONFIRMATION = "XAC_NHAN_NGUOI_BENH";

    /** A paper that came in and was scanned. */
    public static final String SCANNED_PAPER = "BAN_SO_HOA";

    private static final Set<String> ALL = Set.of(PATIENT_CONFIRMATION, SCANNED_PAPER);

    private OwnForms() {}

    public static boolean contain(String form) {
        return ALL.contains(form);
    }
}
