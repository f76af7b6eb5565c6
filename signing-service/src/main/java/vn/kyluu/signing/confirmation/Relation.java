package vn.kyluu.signing.confirmation;

/** What the one who confirms is to the patient (Law 15/2023/QH15 article 8.2). */
public enum Relation {
    SELF,
    PARENT,
    SPOUSE,
    CHILD,
    SIBLING,
    GUARDIAN,
    /** Whom the patient let act for him. */
    AUTHORIZED,
    OTHER;

    /** Whether it must be said on what the right to represent rests. */
    boolean needsBasis() {
        return this == GUARDIAN || this == AUTHORIZED || this == OTHER;
    }
}
