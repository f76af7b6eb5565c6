/**
 * Giving a delegation: a paper that the one who delegates signs himself.
 *
 * <p>Offers {@link vn.kyluu.signing.delegation.giving.GiveDelegation} with a key in the HSM, and
 * {@link vn.kyluu.signing.delegation.giving.OpenDelegation} and {@link vn.kyluu.signing.delegation.giving.CompleteDelegation} with a token
 * in the hand; {@link vn.kyluu.signing.delegation.giving.OfferDelegation} for pages.
 *
 * <ul>
 *   <li>R1 The paper says who lets whom sign what, from when until when, and why, as XML of the namespace
 *       {@code urn:kyluu:delegation:1}; the principal signs it (XAdES B-T, ETSI EN 319 132-1).
 *   <li>R2 His PIN is asked and his certificate is checked as for any signature; without a timestamp nothing is given.
 *   <li>R3 Nothing is stored before the paper is signed.
 *   <li>R4 With a token the paper is kept between the two steps, and what it says is what is given; it is judged anew when the value comes.
 *   <li>R5 It is offered only to those in the directory of signers who have a role that can be delegated.
 * </ul>
 *
 * <p>Not here: what a delegation allows (room {@code delegation}); how papers are signed (room {@code paper}).
 */
@NullMarked
package vn.kyluu.signing.delegation.giving;

import org.jspecify.annotations.NullMarked;
