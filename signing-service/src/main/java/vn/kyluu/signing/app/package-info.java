/**
 * Puts the program together and starts it: the only room that reads configuration and that knows every other room.
 *
 * <p>Offers nothing to the other rooms; the server finds its classes by their annotations.
 *
 * <ul>
 *   <li>R1 Every setting is read by {@link vn.kyluu.signing.app.Settings} alone, typed, and checked before the first
 *       request; a bad or missing one stops the start and all of them are named at once.
 *   <li>R2 A secret is never printed, logged or held longer than the act that needs it.
 *   <li>R3 The schema is brought up to date before anything reads the database.
 *   <li>R4 One object of the process owns the PKCS#11 module; it is closed when the program is taken down.
 *   <li>R5 Work by the clock begins when the server has finished starting us, never overlaps itself, and one failed turn does not stop
 *       the next.
 *   <li>R6 {@code /health/ready} is true only when the database and a token answer and the server has finished
 *       starting us; it says of each token how it stands.
 *   <li>R7 What nobody asks for any more is forgotten: answers to repeated requests after a week, events after 90 days.
 * </ul>
 *
 * <p>Not here: what a request means (the feature rooms), how it is answered ({@code http}), how state is kept
 * ({@code store}).
 */
@NullMarked
package vn.kyluu.signing.app;

import org.jspecify.annotations.NullMarked;
