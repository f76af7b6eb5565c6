/**
 * What happens to every request before and after its resource sees it.
 *
 * <p>Offers {@link vn.kyluu.signing.http.request.Caller} (who asks, and under which request id) and {@link
 * vn.kyluu.signing.http.request.Acts} (what a role may ask) to the resources; the rest are filters that the server finds by annotation.
 *
 * <ul>
 *   <li>R1 A body larger than allowed is refused while it streams, before a parser has read on; a declared length over the
 *       limit before its first byte (RFC 9110 §15.5.14).
 *   <li>R2 Every request has an id, the client's {@code X-Request-Id} if it is a harmless one, and the answer carries it.
 *   <li>R3 One log line per request: method, path template, status, milliseconds, staff code, id. Neither path values nor
 *       bodies are logged: record numbers lead to patients.
 *   <li>R4 Answers carry the headers that keep browsers from guessing, framing and caching.
 *   <li>R5 A body that is not what was asked for is the client's fault: 400, never 500.
 *   <li>R6 A disk without room for a large body is this machine's fault, and passes: 503.
 *   <li>R7 What a role may ask at all is told from the same annotations by which the server refuses, so that no page needs a list of its own.
 * </ul>
 *
 * <p>Not here: what an identity may do (the annotations of the resources, the feature rooms).
 */
@NullMarked
package vn.kyluu.signing.http.request;

import org.jspecify.annotations.NullMarked;
