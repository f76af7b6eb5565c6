/**
 * The facility's seal, which the signing-service holds.
 *
 * <p>Offers: {@link vn.kyluu.archive.seal.SealDoor}, and behind it {@link vn.kyluu.archive.seal.HttpMinutesSeal} and
 * {@link vn.kyluu.archive.seal.HttpReportSeal}.
 *
 * <ul>
 *   <li>R1 The archive never has the key: it sends the text of minutes or of a report and gets back a sealed PDF
 *       (docs/adr/0023, docs/adr/0026).
 *   <li>R2 What comes back is looked at: it must be a PDF; anything else is an outage, never kept.
 *   <li>R3 The token is read at every call, so that it can be renewed.
 *   <li>R4 Minutes are asked for under a key, so that asking again gives the same; reports are not, because an answer under a key
 *       is kept there for a while, and of a report nothing may be kept.
 * </ul>
 *
 * Not here: the minutes' text ({@code disposal}), the report's ({@code report}).
 */
@NullMarked
package vn.kyluu.archive.seal;

import org.jspecify.annotations.NullMarked;
