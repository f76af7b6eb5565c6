/**
 * How people and programs outside use the product: over HTTP only.
 *
 * <p>Offers a desk for each of them: {@link vn.kyluu.demo.desk.EmrDesk}, {@link vn.kyluu.demo.desk.SignerDesk},
 * {@link vn.kyluu.demo.desk.WorkstationDesk}, {@link vn.kyluu.demo.desk.AgentDesk}, {@link vn.kyluu.demo.desk.RecordsDesk},
 * {@link vn.kyluu.demo.desk.InspectorDesk}, {@link vn.kyluu.demo.desk.AdminDesk}.
 *
 * <ul>
 *   <li>R1 A desk says what was answered; whether that is right is for its caller to judge.
 *   <li>R2 Nothing is known of the services but their HTTP interfaces.
 * </ul>
 *
 * Not here: the order in which things are done ({@code job}).
 */
@NullMarked
package vn.kyluu.demo.desk;

import org.jspecify.annotations.NullMarked;
