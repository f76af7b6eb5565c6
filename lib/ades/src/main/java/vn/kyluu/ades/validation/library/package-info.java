/**
 * The verdict of the signature library (DSS) by ETSI EN 319 102-1, in our words.
 *
 * <p>Offers: {@link vn.kyluu.ades.validation.library.LibraryRun}, {@link vn.kyluu.ades.validation.library.LibraryVerdict}.
 *
 * <ul>
 *   <li>R1 Nothing in an uploaded file makes us call a stranger's host: issuers are never fetched, responders are asked only for
 *       certificates below one of our trust anchors, external references and policies are not followed.
 *   <li>R2 A file that the library cannot read gives no report, never an exception.
 *   <li>R3 The library compares no revisions and no pictures of pages: our own comparison ({@code validation.revision}) is
 *       stricter, and the library's takes as long as it likes.
 * </ul>
 *
 * <p>Not here: what our own rules add ({@code validation.judge}).
 */
@NullMarked
package vn.kyluu.ades.validation.library;

import org.jspecify.annotations.NullMarked;
