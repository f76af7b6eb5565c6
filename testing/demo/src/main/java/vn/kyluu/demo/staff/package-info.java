/**
 * The people of the demonstration: an invented district hospital.
 *
 * <p>Offers {@link vn.kyluu.demo.staff.Roster} (who works there) and {@link vn.kyluu.demo.staff.Pins} (what each one types).
 *
 * <ul>
 *   <li>R1 Names, citizen's numbers and the tax number are invented; names carry full Vietnamese marks.
 *   <li>R2 Every role of the product has somebody; one doctor's certificate is taken back after enrolment.
 *   <li>R3 PINs are random, made at the first start, never shipped.
 * </ul>
 *
 * Not here: enrolling them with the running product ({@code desk}); making their keys ({@code token}).
 */
@NullMarked
package vn.kyluu.demo.staff;

import org.jspecify.annotations.NullMarked;
