/**
 * What was done to a PDF after each of its signatures.
 *
 * <p>Offers: {@link vn.kyluu.ades.validation.revision.RevisionReview}.
 *
 * <ul>
 *   <li>R1 Each revision after the first signature is compared with the one before it as a reader sees both ({@code
 *       validation.comparison}).
 *   <li>R2 Every byte after a signature belongs to a declared revision: its cross-reference section lies in it, leads back to
 *       the one before, and lists every object in it. What no section declares is a deviation, since other readers may show it.
 *   <li>R3 A signature that an earlier revision had and the last one has not is a deviation.
 *   <li>R4 After a signature that locks a field or forbids changes nobody signs it.
 *   <li>R5 A strict reader of the file's structure and PDFBox find every object at the same place ({@code structure}); an object
 *       that is taken away after a signature is a deviation, though some readers go on showing it.
 * </ul>
 *
 * <p>Not here: whether the cryptographic value fits ({@code validation.library}), what a deviation means for the verdict ({@code
 * validation.judge}), writing revisions ({@code vn.kyluu.ades.revision}).
 */
@NullMarked
package vn.kyluu.ades.validation.revision;

import org.jspecify.annotations.NullMarked;
