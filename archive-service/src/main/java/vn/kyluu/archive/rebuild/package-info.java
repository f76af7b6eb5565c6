/**
 * The catalogue out of the objects alone: recreated when it is lost, and checked against them while it is there.
 *
 * <p>Offers: {@link vn.kyluu.archive.rebuild.RebuildCatalogue}, {@link vn.kyluu.archive.rebuild.CheckCatalogue}, the ports
 * {@link vn.kyluu.archive.rebuild.CatalogueIndex} and {@link vn.kyluu.archive.rebuild.Tombstones}.
 *
 * <ul>
 *   <li>R1 A package explains itself: its own manifest and the signed closing manifest give the whole catalogue entry back.
 *   <li>R2 What is recreated from either site is what was there, but for custody, which is proved anew by receipts; the other
 *       site is owed everything, and what it has is adopted.
 *   <li>R3 A term that was made longer later is read off the locks; it never becomes shorter by this. A hold stays at the store.
 *   <li>R4 A catalogue row that says other things than the record's manifests is an incident; nobody but a person changes it. Every
 *       row is compared within thirty days, longest ago first, also across restarts.
 *   <li>R5 What was destroyed by the book is known as such again, out of the minutes, and not taken in a second time. Of a package that is
 *       there, minutes that tell of its end prove nothing: it is entered, and told.
 * </ul>
 *
 * Not here: whether the objects are good ({@code fixity}), whether signatures hold ({@code verification}).
 */
@NullMarked
package vn.kyluu.archive.rebuild;

import org.jspecify.annotations.NullMarked;
