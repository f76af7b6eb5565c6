/**
 * What tells, and guards, how a machine is doing: pure arithmetic, no PKCS#11.
 *
 * <p>Offers {@link vn.kyluu.pkcs11.health.CircuitBreaker}, {@link vn.kyluu.pkcs11.health.Pacing} and {@link
 * vn.kyluu.pkcs11.health.LatencyHistogram}.
 *
 * <p>R1. A broken machine is not asked by everybody: after some failures in a row one caller at a time tries, after a pause that
 * grows to a bound; the first success lets all in again.
 *
 * <p>R2. What is dear or dangerous to repeat (re-initializing a module, starting a process) happens at growing intervals.
 *
 * <p>Not here: which failure counts (the room above).
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.pkcs11.health;
