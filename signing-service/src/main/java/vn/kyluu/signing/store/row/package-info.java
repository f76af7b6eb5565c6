/**
 * The tables as Hibernate sees them.
 *
 * <p>Offers one row for each table, each with its way from and to the value it keeps.
 *
 * <ul>
 *   <li>R1 A row holds no rule: what may change, the values decide; when, the ports.
 *   <li>R2 A row never leaves the rooms {@code store} and {@code store.row}.
 * </ul>
 *
 * <p>Not here: the tables themselves ({@code db/signing}).
 */
@NullMarked
package vn.kyluu.signing.store.row;

import org.jspecify.annotations.NullMarked;
