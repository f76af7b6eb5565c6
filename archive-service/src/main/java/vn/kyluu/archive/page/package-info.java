/**
 * The public verification page, {@code /archive/verify}.
 *
 * <ul>
 *   <li>R1 The page is static and loads nothing from any other host; the browser is told to enforce it (Content Security
 *       Policy Level 3): no inline script or style, no frame, no form target.
 *   <li>R2 It calls the public interface only, and knows no more than anybody.
 *   <li>R3 Whoever asks may look at the pages of his file and the places of its signatures: drawn in his browser, from his
 *       copy, by a viewer that is fetched only then. The verdict never comes from what is drawn.
 *   <li>R4 A photo of a QR is read in the browser, and of what it says only a record's code is used.
 *   <li>R5 Of a changed PDF the pages can be seen as they were signed, beside what they became.
 *   <li>R6 Each state can be used by everybody: WCAG 2.2 AA, light and dark, phone to wide screen, keyboard alone.
 *   <li>R7 What is going on is said where the eyes are; what is taken away never replaces what is shown, and on paper nothing is
 *       folded away.
 *   <li>R8 The first view takes at most 100 KB; what is larger is fetched when somebody wants it.
 * </ul>
 *
 * Not here: what it calls ({@code http}); its files lie in the web application's folder {@code page}.
 */
@NullMarked
package vn.kyluu.archive.page;

import org.jspecify.annotations.NullMarked;
