package vn.kyluu.signing.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The records. Called inside a unit of work. */
public interface Records {
    Optional<MedicalRecord> find(String number);

    /** The same, and nobody else closes or changes it before this unit of work ends. */
    Optional<MedicalRecord> lock(String number);

    /** The same, and it stays open or closed as it is until this unit of work ends; others may do so too. */
    Optional<MedicalRecord> enter(String number);

    /**
     * Those discharged from a moment on and before another, open or closed, by number.
     *
     * @param after only numbers behind that one
     */
    List<MedicalRecord> dischargedBetween(Instant from, Instant until, Optional<String> after, int limit);

    /**
     * Adds a new one.
     *
     * @throws vn.kyluu.signing.transaction.Collision now or at the end of the unit of work, if there is one of that number
     */
    void add(MedicalRecord record);

    /**
     * Keeps a changed one.
     *
     * @throws vn.kyluu.signing.transaction.Collision now or at the end of the unit of work, if the kept version is not the
     *     one this value was made from
     */
    void save(MedicalRecord record);
}
