/**
 * Keeps callers from a machine that does not work: an HSM's slot, a store.
 *
 * <p>Offers {@link vn.kyluu.breaker.CircuitBreaker}.
 *
 * <p>R1. A broken machine is not asked by everybody: after some failures in a row one caller at a time tries, after a pause that
 * grows to a bound; the first success lets all in again.
 *
 * <p>Not here: which failure counts, and what those are told who may not pass (whoever owns the machine).
 */
@NullMarked
package vn.kyluu.breaker;

import org.jspecify.annotations.NullMarked;
