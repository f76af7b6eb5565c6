/**
 * The parts of the running product, and their order.
 *
 * <p>Offers {@link vn.kyluu.demo.machine.Product}: all parts, started and stopped in order, and
 * {@link vn.kyluu.demo.machine.Instance}: further processes of the signing service beside it, and
 * {@link vn.kyluu.demo.machine.WorkstationAgent}: the token agent beside it, for as long as somebody signs. Each part is a real program behind the
 * configuration that production uses.
 *
 * <ul>
 *   <li>R1 Order of the start: keys and certificates, PKI, PostgreSQL, object stores if wished, server; of the
 *       stop: the other way round.
 *   <li>R2 PostgreSQL runs with fsync, synchronous_commit and full_page_writes on, with passwords, on loopback only.
 *   <li>R3 Ready means that both services answer at an address of their own and say so in their health, not that a log
 *       line was seen.
 *   <li>R4 A part that does not start is named, with the file that says why.
 *   <li>R5 Secrets reach a part by a file or its environment, never by its command line.
 * </ul>
 *
 * Not here: people and their enrolment ({@code staff}, {@code desk}); what is done with the product ({@code job}).
 */
@NullMarked
package vn.kyluu.demo.machine;

import org.jspecify.annotations.NullMarked;
