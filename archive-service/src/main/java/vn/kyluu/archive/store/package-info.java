/**
 * The catalogue in PostgreSQL.
 *
 * <p>Offers: {@link vn.kyluu.archive.store.Database} (units of work), {@link vn.kyluu.archive.store.Migrations}, and for
 * each port its implementation: {@link vn.kyluu.archive.store.JpaRecords}, {@link vn.kyluu.archive.store.JpaJournal},
 * {@link vn.kyluu.archive.store.JpaIncidents}, {@link vn.kyluu.archive.store.JpaCopies},
 * {@link vn.kyluu.archive.store.JpaFixityRuns}, {@link vn.kyluu.archive.store.JpaDeposits},
 * {@link vn.kyluu.archive.store.JpaAuditTrail}.
 *
 * <ul>
 *   <li>R1 A unit of work is one transaction of one connection, the audit entry on the same connection.
 *   <li>R2 Rows are not values of the trade: no row leaves this room.
 *   <li>R3 A lost database is an outage, told by the kind and code of the driver's failure, never by its words.
 *   <li>R4 Migrations come first, then the rows are checked against the tables; if either fails the program does not start.
 * </ul>
 *
 * Not here: what belongs in one unit ({@code ingest}, {@code replication}), the address of the database ({@code app}).
 */
@NullMarked
package vn.kyluu.archive.store;

import org.jspecify.annotations.NullMarked;
