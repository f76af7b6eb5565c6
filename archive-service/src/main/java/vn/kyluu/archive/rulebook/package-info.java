/**
 * Reads the facility's retention policies from their files.
 *
 * <p>Offers: {@link vn.kyluu.archive.rulebook.PolicyFiles}, {@link vn.kyluu.archive.rulebook.MalformedPolicy}.
 *
 * <ul>
 *   <li>R1 Every {@code *.json} of the directory except the schema is one class, read in the order of the file names.
 *   <li>R2 Every file obeys {@code policy.schema.json} of the program, or the program does not start and says which file,
 *       where in it, and why.
 *   <li>R3 A directory that is empty or cannot be read is refused, too: no policy is not "keep nothing".
 * </ul>
 *
 * Not here: what the policies mean ({@code retention}).
 */
@NullMarked
package vn.kyluu.archive.rulebook;

import org.jspecify.annotations.NullMarked;
