/**
 * Says what went wrong, the same way everywhere: one RFC 9457 problem document per kind of failure.
 *
 * <p>Offers {@link vn.kyluu.signing.http.problem.ProblemMapper} to the server, and to the other rooms of {@code http} the
 * {@link vn.kyluu.signing.http.problem.RequestRefusal} for requests that make no sense as HTTP.
 *
 * <ul>
 *   <li>R1 Every refusal and outage of the feature rooms has a stable {@code type} of its own (RFC 9457 §3.1.1), named
 *       {@code urn:kyluu:problem:} and the reason in kebab-case.
 *   <li>R2 {@code title} and {@code detail} come from one catalogue, Vietnamese unless the client prefers English (RFC 9110
 *       §12.5.4), and the catalogue has no holes.
 *   <li>R3 What a machine needs is in typed members (RFC 9457 §3.2), never only in the text.
 *   <li>R4 An outage is 503 and says when to try again (RFC 9110 §10.2.3).
 *   <li>R5 A bug is 500 with an id to be found in the log, and nothing else: no message, no stack trace.
 *   <li>R6 Failures are told apart by type and code, never by the text of a message.
 * </ul>
 *
 * <p>Not here: why something is refused (the feature rooms).
 */
@NullMarked
package vn.kyluu.signing.http.problem;

import org.jspecify.annotations.NullMarked;
