/**
 * The public verification page, {@code /archive/verify}.
 *
 * <ul>
 *   <li>R1 The page is static and loads nothing from any other host; the browser is told to enforce it (Content Security
 *       Policy Level 3): no inline script or style, no frame, no form target.
 *   <li>R2 It calls the public interface only, and knows no more than anybody.
 * </ul>
 *
 * Not here: what it calls ({@code http}); its files lie in the web application's folder {@code page}.
 */
@NullMarked
package vn.kyluu.archive.page;

import org.jspecify.annotations.NullMarked;
