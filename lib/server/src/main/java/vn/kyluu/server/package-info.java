/**
 * What a service has to know of the application server that it runs in.
 *
 * <p>Offers {@link vn.kyluu.server.Opening}: whether the server has finished starting the application.
 *
 * <ul>
 *   <li>R1 Until the server has finished, no thread but its own may begin to use classes: at the end of the start it closes the
 *       application's libraries for a moment, and a class that somebody else is initializing just then stays broken for the life of
 *       the process.
 *   <li>R2 The end is seen and not guessed: a start may take a second or a minute.
 * </ul>
 *
 * Not here: whether a service is ready for work ({@code app} and {@code health} of each service).
 */
@NullMarked
package vn.kyluu.server;

import org.jspecify.annotations.NullMarked;
