/**
 * The facility's seal on papers that another service of the house wrote: minutes of what the archive destroyed.
 *
 * <p>Offers: {@link vn.kyluu.signing.seal.SealMinutes}, {@link vn.kyluu.signing.seal.DisposalMinutes}.
 *
 * <ul>
 *   <li>R1 Nothing is sealed that comes from outside as it is: the text is read, and the paper is written here. So the seal cannot
 *       be had for anything but minutes of a disposal (docs/adr/0023).
 *   <li>R2 The paper shows the text and the SHA-256 of the JSON it was written from.
 *   <li>R3 The key is the facility's seal that the settings name, its certificate checked as for any signature; level B-LT.
 *   <li>R4 Only the archive's own identity may ask; who asked and what was sealed is in the audit trail.
 * </ul>
 *
 * <p>Not here: who may destroy what (the archive-service), seals on records (room {@code session}).
 */
@NullMarked
package vn.kyluu.signing.seal;

import org.jspecify.annotations.NullMarked;
