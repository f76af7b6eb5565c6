package vn.kyluu.signing.digitization;

import java.util.List;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.digitization.DigitizationRefusal.Reason;

/**
 * Pages of one paper.
 *
 * @param title 1 to 300 characters, what the paper is
 * @param pages files in the order of the pages: JPEG, PNG or PDF
 */
public record NewScan(String title, List<Octets> pages) {
    private static final int LONGEST = 300;

    public NewScan {
        pages = List.copyOf(pages);
        if (title.isBlank() || title.length() > LONGEST || title.codePoints().anyMatch(Character::isISOControl)) {
            throw new DigitizationRefusal(Reason.SCAN_TITLE_UNUSABLE);
        }
    }
}
