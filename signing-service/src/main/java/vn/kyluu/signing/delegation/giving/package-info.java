/**
 * Giving a delegation: a paper that the one who delegates signs himself.
 *
 * <p>Offers {@link vn.kyluu.signing.delegation.giving.GiveDelegation}.
 *
 * <ul>
 *   <li>R1 The paper says who lets whom sign what, from when until when, and why, as XML of the namespace
 *       {@code urn:kyluu:delegation:1}; the principal signs it with his key in the HSM (XAdES B-T, ETSI EN 319 132-1).
 *   <li>R2 His PIN is asked and his certificate is checked as for any signature; without a timestamp nothing is given.
 *   <li>R3 Nothing is stored before the paper is signed.
 * </ul>
 *
 * <p>Not here: what a delegation allows (room {@code delegation}).
 */
@NullMarked
package vn.kyluu.signing.delegation.giving;

import org.jspecify.annotations.NullMarked;
