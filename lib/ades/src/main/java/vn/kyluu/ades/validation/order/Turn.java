package vn.kyluu.ades.validation.order;

import java.time.Instant;
import java.util.Optional;
import vn.kyluu.ades.certificate.SigningCertificate;

/**
 * One signature in its place.
 *
 * @param step of the flow, empty if the file does not tell it
 * @param provedAt the time of its time stamp
 */
public record Turn(Optional<String> step, Optional<SigningCertificate> signer, Optional<Instant> provedAt) {}
