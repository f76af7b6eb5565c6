/**
 * Signatures per second through the product's REST interface, beside those of the bare token in the same run.
 *
 * <ul>
 *   <li>R1 Both kinds of keys, one and two clients; the floor is the same kind of key in a second SoftHSM of this process.
 *   <li>R2 A figure through REST holds all of a signature's work: consent, certificate status, revision, key, timestamp, storage,
 *       audit. Only submitting the document is outside.
 * </ul>
 *
 * Not here: signing without a service ({@code ades}), the load that finds limits (campaigns).
 */
@NullMarked
package vn.kyluu.benchmarks.rest;

import org.jspecify.annotations.NullMarked;
