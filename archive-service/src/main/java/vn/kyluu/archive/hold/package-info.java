/**
 * Legal holds: a record that is wanted by an authority is kept, whatever its term says.
 *
 * <p>Offers: {@link vn.kyluu.archive.hold.Hold}, {@link vn.kyluu.archive.hold.PlaceHold},
 * {@link vn.kyluu.archive.hold.LiftHold}, {@link vn.kyluu.archive.hold.ReadHolds}, the port
 * {@link vn.kyluu.archive.hold.Holds}.
 *
 * <ul>
 *   <li>R1 A hold says for which case, by which authority and why it was placed, by whom and when; lifting it says by whom,
 *       when and why. Nothing of that is ever changed or removed.
 *   <li>R2 While any hold on a record stands, every version of every object of it has the store's own legal hold at both
 *       sites; the last hold that is lifted lifts that, too.
 *   <li>R3 A hold stands in the books at once, also when a site is away; how many copies have it is told.
 *   <li>R4 A hold names records that exist; of one that does not, nothing is held.
 *   <li>R5 A hold on one version of a record is a hold on all of them, also on those that are taken in later.
 * </ul>
 *
 * Not here: telling the sites ({@code protection}), finding a hold that somebody took away ({@code fixity}), what a hold
 * prevents ({@code disposal}).
 */
@NullMarked
package vn.kyluu.archive.hold;

import org.jspecify.annotations.NullMarked;
