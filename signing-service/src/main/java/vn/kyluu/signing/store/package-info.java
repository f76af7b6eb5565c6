/**
 * Keeps the state of the service in PostgreSQL, by Hibernate.
 *
 * <p>Offers a {@code Jpa…} for each port, {@link vn.kyluu.signing.store.JtaUnitOfWork},
 * {@link vn.kyluu.signing.store.Migration}, and {@link vn.kyluu.signing.store.StoreBeans}, which makes them for the
 * container.
 *
 * <ul>
 *   <li>R1 What the driver throws becomes a collision or an outage by SQLSTATE and type, never by text; the rest is a bug.
 *   <li>R2 A lost update is found by a version, or by a unique constraint.
 *   <li>R3 The trail is written on the same connection, so in the same transaction, as the act.
 *   <li>R4 Bytes and evidence are written once; triggers refuse the rest.
 * </ul>
 *
 * <p>Not here: rules (each feature's room); the tables as rows (room {@code store.row}).
 */
@NullMarked
package vn.kyluu.signing.store;

import org.jspecify.annotations.NullMarked;
