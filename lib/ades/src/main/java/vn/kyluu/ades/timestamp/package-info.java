/**
 * Proof of time from a third party (RFC 3161).
 *
 * <p>Offers: {@link vn.kyluu.ades.timestamp.TimestampAuthority} (the port), {@link vn.kyluu.ades.timestamp.TimestampToken},
 * {@link vn.kyluu.ades.timestamp.HttpTimestampAuthority}, {@link vn.kyluu.ades.timestamp.TimestampOutage}.
 *
 * <ul>
 *   <li>R1 A token is taken only if it answers this request: status granted, same imprint, same nonce (RFC 3161, clause 2.4.2),
 *       and signed by the certificate it brings along.
 *   <li>R2 Only the fingerprint leaves the house, never the document.
 *   <li>R3 One deadline covers connecting, asking and reading; an answer over 256 KiB is cut off.
 *   <li>R4 An authority that is silent, or answers wrongly, is an outage that says whether trying again helps.
 * </ul>
 *
 * Not here: whether the authority is trusted ({@code validation}), when a timestamp is asked for ({@code creation},
 * {@code augmentation}).
 */
@NullMarked
package vn.kyluu.ades.timestamp;

import org.jspecify.annotations.NullMarked;
