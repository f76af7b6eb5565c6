/**
 * Events on their way to programs outside, as webhooks.
 *
 * <p>Offers {@link vn.kyluu.signing.http.hook.WebHook} and {@link vn.kyluu.signing.http.hook.CloudEvent}.
 *
 * <ul>
 *   <li>R1 The body is a CloudEvent in structured JSON (CloudEvents 1.0.2), the same as {@code GET /events} gives.
 *   <li>R2 Each request is signed by HMAC-SHA256 over id, time and body (Standard Webhooks 1.0): {@code webhook-id},
 *       {@code webhook-timestamp}, {@code webhook-signature}.
 *   <li>R3 Only 2xx within ten seconds counts as taken; no redirect is followed.
 *   <li>R4 The secret is read from its file at every sending, so that it can be changed; it is never printed.
 * </ul>
 *
 * <p>Not here: which events there are, and when they are sent again (room {@code event}).
 */
@NullMarked
package vn.kyluu.signing.http.hook;

import org.jspecify.annotations.NullMarked;
