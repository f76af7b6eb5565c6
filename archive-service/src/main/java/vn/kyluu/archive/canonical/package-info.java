/**
 * One way to write a thing down, so that its digest is always the same.
 *
 * <p>Offers: {@link vn.kyluu.archive.canonical.CanonicalJson}.
 *
 * <ul>
 *   <li>R1 The same content gives the same bytes: members sorted by their UTF-16 code units, no spaces, shortest escapes,
 *       UTF-8 (RFC 8785, clauses 3.2.1 to 3.2.4).
 *   <li>R2 Only what all readers read alike: objects, arrays, texts, truth values, whole numbers up to 2^53
 *       (RFC 7493, clause 2.2). Anything else is a bug of the caller.
 * </ul>
 *
 * Not here: answers of the interfaces ({@code http}), reading JSON ({@code rulebook}).
 */
@NullMarked
package vn.kyluu.archive.canonical;

import org.jspecify.annotations.NullMarked;
