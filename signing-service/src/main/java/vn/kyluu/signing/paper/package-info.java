/**
 * Small papers that a person signs to make an act his own: a delegation, a withdrawal.
 *
 * <p>Offers {@link vn.kyluu.signing.paper.PaperSigning} (with a key in the HSM, or in two steps with a token in the hand),
 * {@link vn.kyluu.signing.paper.PaperSession} and the port {@link vn.kyluu.signing.paper.PaperSessions}.
 *
 * <ul>
 *   <li>R1 A paper is XML with one XAdES signature of level B-T (ETSI EN 319 132-1); without a timestamp there is none.
 *   <li>R2 The certificate is checked as for any signature, and must bear the signer's identifier.
 *   <li>R3 Between the two steps the paper is kept as it was shown; what is done in the end is what it says. It expires, and its value is
 *       taken once.
 * </ul>
 *
 * <p>Not here: what the papers say (rooms {@code delegation.giving}, {@code withdrawal}).
 */
@NullMarked
package vn.kyluu.signing.paper;

import org.jspecify.annotations.NullMarked;
