package vn.kyluu.archive.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What somebody looks for; every part that is given must fit.
 *
 * @param from first day of closing, in the facility's calendar
 * @param to last day of closing
 * @param classCode of the retention term
 * @param state RECEIVED, REPLICATED or ARCHIVED
 * @param after begin behind this place of the last page
 * @param limit records on a page, 1 to 200
 */
public record RecordSearch(
        Optional<String> recordNumber,
        Optional<String> patientId,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> classCode,
        Optional<String> state,
        OptionalLong after,
        int limit) {
    /** Refuses a page that is too large or too small. */
    public RecordSearch {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    @Override
    public String toString() {
        return "RecordSearch[limit=" + limit + "]";
    }
}
