/**
 * The interface of this service: one resource per noun, everything under {@code /signing/api/v1}.
 *
 * <p>Offers nothing to other rooms; outside programs rely on paths, methods, field names and states.
 *
 * <ul>
 *   <li>R1 Every endpoint says who may use it; a role that may not gets 403, never a filtered 200.
 *   <li>R2 A resource translates and delegates: it decides nothing that a use case decides.
 *   <li>R3 A POST that creates honours {@code Idempotency-Key} and answers 201 with {@code Location}.
 *   <li>R4 Bytes are answered with their SHA-256 as {@code ETag} and as {@code Content-Digest} (RFC 9530).
 * </ul>
 *
 * <p>Not here: what happens to every request ({@code http.request}), how failures are told ({@code http.problem}), the JSON
 * ({@code http.wire}), what a request means (the feature rooms).
 */
@NullMarked
package vn.kyluu.signing.http;

import org.jspecify.annotations.NullMarked;
