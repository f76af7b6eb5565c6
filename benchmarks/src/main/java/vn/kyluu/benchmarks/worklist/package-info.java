/**
 * What a signer's worklist costs when a million documents wait, beside the bare SELECT of the same rows by the same index.
 *
 * <ul>
 *   <li>R1 The database is PostgreSQL with the service's own schema, filled by SQL: open documents of forty departments, and closed ones.
 *   <li>R2 What is measured is {@code GET /worklist} as the signer's program asks it: token, rights, delegations, the signer's views,
 *       the entry in the audit trail, JSON. The floor is one prepared SELECT over JDBC. Both take turns.
 *   <li>R3 Then ten times as many closed documents are put beside them, and both are measured again: neither may grow.
 *   <li>R4 The run fails if the 95th percentile is above 50 ms, or grew by more than half.
 * </ul>
 *
 * Not here: whether the list is right (signing-service).
 */
@NullMarked
package vn.kyluu.benchmarks.worklist;

import org.jspecify.annotations.NullMarked;
