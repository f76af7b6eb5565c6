/**
 * What another library (iText) says of the revisions of a PDF.
 *
 * <p>Offers: {@link vn.kyluu.ades.validation.opinion.SecondOpinion}, which gives an {@link
 * vn.kyluu.ades.validation.opinion.Opinion}.
 *
 * <ul>
 *   <li>R1 The other library judges by certification and locks (ISO 32000-1, 12.8.2.2 and 12.8.2.4) what every revision after the
 *       first signature does; it agrees only if it finds the same signatures and nothing at all to object to.
 *   <li>R2 Whatever it throws at hostile bytes is disagreement, never agreement; so is a file that it must mend first.
 *   <li>R3 It is bounded: streams inflate so far and no further, trees that it would walk for ever are counted before, it has a
 *       deadline, and no more threads work for it than there are processors.
 * </ul>
 *
 * <p>Not here: our own comparison ({@code validation.revision}), what a disagreement means ({@code validation.judge}).
 */
@NullMarked
package vn.kyluu.ades.validation.opinion;

import org.jspecify.annotations.NullMarked;
