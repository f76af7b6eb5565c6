package vn.kyluu.signing.confirmation;

import java.time.Instant;
import java.util.UUID;
import vn.kyluu.ades.certificate.SigningCertificate;

/** How it was confirmed (R1). */
public sealed interface Method {
    /**
     * By a code that was sent.
     *
     * @param sentTo where to, made unreadable but for its end
     * @param tries how many it took, 1 to 5
     */
    record ByCode(UUID codeId, Instant issuedAt, String sentTo, int tries) implements Method {}

    /** By the decision of a biometric device. */
    record ByDevice(DeviceMatch match) implements Method {}

    /** By the own digital signature, which stands in the paper itself. */
    record BySignature(SigningCertificate certificate) implements Method {}

    /** {@code CODE}, {@code DEVICE} or {@code SIGNATURE}. */
    default String code() {
        if (this instanceof ByCode) {
            return "CODE";
        }
        return this instanceof ByDevice ? "DEVICE" : "SIGNATURE";
    }
}
