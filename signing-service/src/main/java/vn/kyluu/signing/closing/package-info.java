/**
 * Closing the records of a whole day at once.
 *
 * <p>Offers {@link vn.kyluu.signing.closing.OrderClosings}, {@link vn.kyluu.signing.closing.ReadClosings},
 * {@link vn.kyluu.signing.closing.CancelClosings}, the schedule's {@link vn.kyluu.signing.closing.CarryOutClosings}, and the port
 * {@link vn.kyluu.signing.closing.ClosingOrders}.
 *
 * <ul>
 *   <li>R1 An order names records, or a day: then all that were discharged on it and are not closed. Each is closed for itself as
 *       {@code record.CloseRecord} closes it; what is wrong with one stops no other, and is told by its problem's code.
 *   <li>R2 An order is carried out by whichever instance has time; after a crash it goes on where it stopped. A machine that is out puts a
 *       record off and tries again; it is never counted as refused.
 *   <li>R3 How far an order is can be read at any moment; one that is cancelled closes nothing more, and what is closed stays so.
 *   <li>R4 The manifests of an order are listed, so that head, director and clerk each sign a day's with one authorization.
 * </ul>
 *
 * <p>Not here: what closing a record means (room {@code record}); one consent for many documents (room {@code consent}).
 */
@NullMarked
package vn.kyluu.signing.closing;

import org.jspecify.annotations.NullMarked;
