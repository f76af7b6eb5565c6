/**
 * Trips through the running product: by HTTP only, and pages in a real browser.
 *
 * <p>The product is started once for all classes, by the demonstration's own launcher, on free ports and an empty home
 * under {@code target}. Faults are made where they happen: at the PKI's switches, at the database's process, at a site's
 * folder.
 *
 * <p>Not here: what one module promises (its own tests).
 */
package vn.kyluu.trips;
