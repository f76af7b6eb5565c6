/**
 * Who did what to a record.
 *
 * <p>Offers: {@link vn.kyluu.archive.trace.ReadTrace}, the port {@link vn.kyluu.archive.trace.AuditBook}.
 *
 * <ul>
 *   <li>R1 A trace has every entry about the record, each with its place in the chain, so that it can be checked against
 *       the whole chain.
 *   <li>R2 Reading a trace is itself written down.
 * </ul>
 *
 * Not here: the chain ({@code vn.kyluu.audit}).
 */
@NullMarked
package vn.kyluu.archive.trace;

import org.jspecify.annotations.NullMarked;
