/**
 * The product on one machine with real parts: started, used for the main job, stopped.
 *
 * <p>Offers the program behind {@code ./kyluu}: {@link vn.kyluu.demo.Main}.
 *
 * <ul>
 *   <li>R1 Nothing in the services knows that this is a demonstration: everything reaches them as configuration.
 *   <li>R2 The exit code is 0 only if all was as it must be.
 * </ul>
 *
 * Not here: building and installing what lacks ({@code ./kyluu} itself).
 */
@NullMarked
package vn.kyluu.demo;

import org.jspecify.annotations.NullMarked;
