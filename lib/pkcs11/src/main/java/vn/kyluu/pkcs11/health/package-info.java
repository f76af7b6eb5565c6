/**
 * What tells, and guards, how a machine is doing: pure arithmetic, no PKCS#11.
 *
 * <p>Offers {@link vn.kyluu.pkcs11.health.Pacing} and {@link vn.kyluu.pkcs11.health.LatencyHistogram}.
 *
 * <p>R1. What is dear or dangerous to repeat (re-initializing a module, starting a process) happens at growing intervals.
 *
 * <p>Not here: which failure counts (the room above), the breaker (lib/breaker).
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.pkcs11.health;
