package vn.kyluu.signing.actor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do here; the code is the group name in the bearer token and in the flow files. */
public enum Role {
    /** The hospital's EMR system itself. */
    EMR,
    DOCTOR,
    NURSE,
    TECHNICIAN,
    PHARMACIST,
    /** Head of a department. */
    HEAD,
    DIRECTOR,
    /** Keeper of the facility's seal. */
    CLERK,
    /** Records staff, who close records. */
    RECORDS,
    INSPECTOR,
    /** The archive-service itself. */
    ARCHIVE,
    ADMIN,
    /**
     * The patient or who represents him: confirms steps by the way of room {@code confirmation}. No token grants it, since patients
     * have no access here.
     */
    PATIENT;

    /** Lower case, as in tokens and files: {@code doctor}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a step of a flow may ask for this role. */
    public boolean signs() {
        return switch (this) {
            case DOCTOR, NURSE, TECHNICIAN, PHARMACIST, HEAD, DIRECTOR, CLERK, PATIENT -> true;
            case EMR, RECORDS, INSPECTOR, ARCHIVE, ADMIN -> false;
        };
    }

    /** The role of that code; empty for a code that is not ours (R3). */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
