package vn.kyluu.signing.record;

/** How the patient was treated. */
public enum EncounterKind {
    INPATIENT,
    OUTPATIENT,
    DAY,
    EMERGENCY
}
