package vn.kyluu.ades.validation.revision;

import java.util.List;
import vn.kyluu.ades.validation.comparison.Deviation;

/**
 * A signature or document time stamp, with what was done after it.
 *
 * @param field full name of its field
 * @param range the four numbers of its ByteRange
 * @param isTimestamp a document time stamp, not a person's signature
 * @param isNewest nothing follows it
 * @param deviations illegal things after it, and faults of its own range
 */
public record SignedRevision(
        String field, List<Long> range, boolean isTimestamp, boolean isNewest, List<Deviation> deviations) {
    public SignedRevision {
        range = List.copyOf(range);
        deviations = List.copyOf(deviations);
    }

    /** Where its second part ends: bytes from the beginning of the file. Only of use if the range is sound. */
    public long end() {
        return range.get(2) + range.get(3);
    }
}
