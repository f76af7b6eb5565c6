/**
 * The archive's HTTP interface, {@code /archive/api/v1}.
 *
 * <p>Offers: the resources and what stands before them.
 *
 * <ul>
 *   <li>R1 Every call names the roles that may make it; only verification of files and codes is open to the public.
 *   <li>R2 Every refusal and failure is a problem document (RFC 9457) with a stable type and a text in Vietnamese or English;
 *       no stack trace and nothing of a patient ever leaves.
 *   <li>R3 A body is counted while it streams in, and stopped at its limit with 413.
 *   <li>R4 Public calls are limited per client address; beyond the limit 429 with Retry-After. What costs
 *       a seal is limited more tightly, also for all addresses together.
 *   <li>R5 Every request has an identifier, given back in X-Request-Id and written to the log and the audit trail; the log
 *       has no query and no body.
 *   <li>R6 Outages are 503 with Retry-After and the name of the machine.
 *   <li>R7 What creates something and comes twice with the same Idempotency-Key and body is done once and answered alike;
 *       with another body it is refused.
 *   <li>R8 What the caller may do is told with what is read ({@code acts}), and as a whole ({@code GET /acts}): by the annotations and
 *       the rules that would refuse it.
 * </ul>
 *
 * Not here: the fields of the answers ({@code wire}), what is allowed to happen at all (the feature rooms).
 */
@NullMarked
package vn.kyluu.archive.http;

import org.jspecify.annotations.NullMarked;
