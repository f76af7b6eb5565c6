/**
 * The facility's seal, which the signing-service holds.
 *
 * <p>Offers: {@link vn.kyluu.archive.seal.HttpMinutesSeal}.
 *
 * <ul>
 *   <li>R1 The archive never has the key: it sends the minutes' text and gets back a sealed PDF (docs/adr/0023).
 *   <li>R2 What comes back is looked at: it must be a PDF; anything else is an outage, never kept.
 *   <li>R3 The token is read at every call, so that it can be renewed.
 * </ul>
 *
 * Not here: the minutes' text ({@code disposal}).
 */
@NullMarked
package vn.kyluu.archive.seal;

import org.jspecify.annotations.NullMarked;
