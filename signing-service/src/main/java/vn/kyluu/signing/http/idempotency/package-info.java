/**
 * Makes a repeated request harmless: what was created under an {@code Idempotency-Key} is told again, not created again.
 *
 * <p>Offers {@link vn.kyluu.signing.http.idempotency.Once} to the resources.
 *
 * <ul>
 *   <li>R1 The same key with the same request from the same caller gets the same answer, byte for byte.
 *   <li>R2 The same key with another request is 409 {@code idempotency-key-reused}.
 *   <li>R3 The same key while the first request is still at work is 409 {@code idempotency-key-in-use}.
 *   <li>R4 Only what was created is remembered: after a refusal or an outage a retry can succeed.
 *   <li>R5 What is compared is a digest of what the request says: multipart boundaries do not count, and a PIN counts only
 *       through a slow hash, so that the memory is no place to guess it from.
 *   <li>R6 A request whose first attempt crashed is not done twice: after a minute the key is free again, what the attempt left is
 *       found by the id that follows from the key, or by the consent, or by the record, and told as the answer.
 * </ul>
 *
 * <p>Not here: where the answers are kept ({@code transaction.Replies}, {@code store}).
 */
@NullMarked
package vn.kyluu.signing.http.idempotency;

import org.jspecify.annotations.NullMarked;
