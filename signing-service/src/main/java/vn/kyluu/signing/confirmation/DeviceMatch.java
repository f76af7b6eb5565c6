package vn.kyluu.signing.confirmation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kyluu.signing.confirmation.ConfirmationRefusal.Reason;

/**
 * What a biometric device decided, and nothing of what it saw (R5).
 *
 * @param device serial number or name, 1 to 64 letters, digits and {@code ._:/-}
 * @param operator staff code of who served it
 * @param matched its decision
 * @param score in the device's own scale, for example 0.97
 * @param threshold from which on the device calls it a match
 */
public record DeviceMatch(
        String device,
        String operator,
        Modality modality,
        Instant at,
        boolean matched,
        Optional<BigDecimal> score,
        Optional<BigDecimal> threshold) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:/-]{1,64}");
    private static final int LONGEST_NUMBER = 20;

    /**
     * Takes what cannot be a template or a picture.
     *
     * @throws ConfirmationRefusal BIOMETRIC_DATA_REFUSED
     */
    public DeviceMatch {
        if (!NAME.matcher(device).matches()
                || !NAME.matcher(operator).matches()
                || isLong(score)
                || isLong(threshold)) {
            throw new ConfirmationRefusal(Reason.BIOMETRIC_DATA_REFUSED);
        }
    }

    private static boolean isLong(Optional<BigDecimal> number) {
        return number.filter(each -> each.precision() > LONGEST_NUMBER || Math.abs(each.scale()) > LONGEST_NUMBER)
                .isPresent();
    }
}
