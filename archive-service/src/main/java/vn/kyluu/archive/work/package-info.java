/**
 * Who asks, and what belongs together in one transaction.
 *
 * <p>Offers: {@link vn.kyluu.archive.work.Caller}, the port {@link vn.kyluu.archive.work.UnitOfWork},
 * {@link vn.kyluu.archive.work.DatabaseOutage}.
 *
 * <ul>
 *   <li>R1 Everything in one unit of work is kept, or nothing of it, the audit entry included.
 *   <li>R2 No unit of work is open while a site, a network or a signature validation is waited for.
 *   <li>R3 Every act knows its caller and the request it came in with.
 * </ul>
 *
 * Not here: how transactions are made ({@code store}), who may do what ({@code http}).
 */
@NullMarked
package vn.kyluu.archive.work;

import org.jspecify.annotations.NullMarked;
