package vn.kyluu.archive.retention;

/**
 * How the objects of a class are locked until its term ends.
 *
 * @param coolingOffDays 0 to 30: so long a mistake can still be undone by two persons; then nobody can
 * @param rollingYears 2 to 50: so far ahead records that are kept for ever are locked, again and again
 */
public record LockPlan(int coolingOffDays, int rollingYears) {
    /** Three days, ten years. */
    public static final LockPlan USUAL = new LockPlan(3, 10);

    /** Refuses what is out of range. */
    public LockPlan {
        if (coolingOffDays < 0 || coolingOffDays > 30 || rollingYears < 2 || rollingYears > 50) {
            throw new IllegalArgumentException("lock plan out of range");
        }
    }
}
