/**
 * Short units of work: what is stored together or not at all.
 *
 * <p>Offers the port {@link vn.kyluu.signing.transaction.UnitOfWork}, the two ways it can fail
 * ({@link vn.kyluu.signing.transaction.Collision}, {@link vn.kyluu.signing.transaction.DatabaseOutage}), and
 * {@link vn.kyluu.signing.transaction.Replies}, which makes a repeated request harmless.
 *
 * <ul>
 *   <li>R1 No unit of work is open across a call to an HSM, a timestamp authority, a revocation service or the archive.
 *   <li>R2 A unit of work that throws leaves nothing behind.
 *   <li>R3 A unit of work inside another one is part of it.
 *   <li>R4 A key seen before, with the same request, answers what it answered before; with another request it is told
 *       apart.
 * </ul>
 *
 * <p>Not here: the database (room {@code store}).
 */
@NullMarked
package vn.kyluu.signing.transaction;

import org.jspecify.annotations.NullMarked;
