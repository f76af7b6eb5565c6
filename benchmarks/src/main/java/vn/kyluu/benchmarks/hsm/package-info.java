/**
 * Signatures per second by our session pool, beside a C program that does nothing but sign with the same token.
 *
 * <ul>
 *   <li>R1 RSA-2048, RSA-3072 and P-256, at 1, 2, 4 and 8 threads; all ways take turns in one run, so that a machine that grows slower
 *       does so for all of them.
 *   <li>R2 The floor searches no key, checks nothing and verifies nothing: one session for each thread, C_SignInit and C_Sign.
 *   <li>R3 Ours is measured twice: with the library in this process, and in a worker as the service has it.
 * </ul>
 *
 * Not here: signatures through the REST interface ({@code rest}, which {@code ./kyluu bench hsm} runs afterwards).
 */
@NullMarked
package vn.kyluu.benchmarks.hsm;

import org.jspecify.annotations.NullMarked;
