package vn.kyluu.archive.retention;

/** A fact about a record on which its term depends. */
public enum Circumstance {
    /** True of every record. */
    ANY_RECORD,
    /** The patient died. */
    DEATH,
    /** Psychiatric record. */
    MENTAL_HEALTH,
    /** Accident at work. */
    OCCUPATIONAL_ACCIDENT,
    /** Traffic accident. */
    TRAFFIC_ACCIDENT,
    /** Accident in daily life. */
    DOMESTIC_ACCIDENT,
    /** Transplant of tissue or an organ, donor or recipient. */
    TRANSPLANT,
    /** The facility handled a medical incident. */
    INCIDENT
}
