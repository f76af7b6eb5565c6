/**
 * The main job: one discharge from the EMR's first call to the inspector's verdict, told line by line.
 *
 * <p>Offers {@link vn.kyluu.demo.job.MainJob}, and {@link vn.kyluu.demo.job.TokenRound} for somebody with a token agent; what comes late is in {@link vn.kyluu.demo.job.LateResult}, the cases that go otherwise are in {@link vn.kyluu.demo.job.OtherCases}.
 *
 * <ul>
 *   <li>R1 Everything goes over HTTP, by the desks; nothing is looked up behind the services' backs.
 *   <li>R2 What must be refused is tried too, and its reason compared.
 *   <li>R3 Each run makes a record of its own; it can be run again and again on the same data.
 *   <li>R4 What is left behind can be checked with other people's tools.
 *   <li>R5 A verdict that is not as it must be is told, counted, and makes the whole fail.
 * </ul>
 *
 * Not here: starting the product ({@code machine}); what each document says ({@code paper}).
 */
@NullMarked
package vn.kyluu.demo.job;

import org.jspecify.annotations.NullMarked;
