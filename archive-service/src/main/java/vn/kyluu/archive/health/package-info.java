/**
 * Whether the archive can do its work now, for whoever balances the load.
 *
 * <ul>
 *   <li>R1 Ready means: the database answers, and both sites can be written and read.
 * </ul>
 *
 * Not here: what is wrong with single copies ({@code replication}).
 */
@NullMarked
package vn.kyluu.archive.health;

import org.jspecify.annotations.NullMarked;
