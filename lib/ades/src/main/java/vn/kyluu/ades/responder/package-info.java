/**
 * One question over HTTP to a third party that answers about certificates or time.
 *
 * <p>Offers: {@link vn.kyluu.ades.responder.Responder}, {@link vn.kyluu.ades.responder.ResponderFailure}.
 *
 * <ul>
 *   <li>R1 One deadline covers connecting, asking and reading to the last byte.
 *   <li>R2 An answer over the size allowed is cut off while it comes in.
 *   <li>R3 Only http and https are spoken, and redirects are not followed: addresses come out of strangers' certificates.
 *   <li>R4 A failure says whether trying again may help.
 * </ul>
 *
 * Not here: what is asked and what the answer means ({@code timestamp}, {@code dss}).
 */
@NullMarked
package vn.kyluu.ades.responder;

import org.jspecify.annotations.NullMarked;
