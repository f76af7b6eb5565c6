/**
 * Puts the program together.
 *
 * <p>Offers: {@link vn.kyluu.archive.app.Settings} (all that can be configured), {@link vn.kyluu.archive.app.Wiring} (who
 * gets what), {@link vn.kyluu.archive.app.Schedules} and {@link vn.kyluu.archive.app.Rounds} (start and timers).
 *
 * <ul>
 *   <li>R1 The program starts only if its settings, policies, trust anchors and tables are right; it says what is not.
 *   <li>R2 A site that is away at the start does not keep the program from starting.
 *   <li>R3 Secrets come from the configuration only and are never printed.
 *   <li>R4 Work by the clock begins when the server has finished starting us, and a failed turn does not stop the next.
 * </ul>
 *
 * Not here: any rule of the trade.
 */
@NullMarked
package vn.kyluu.archive.app;

import org.jspecify.annotations.NullMarked;
