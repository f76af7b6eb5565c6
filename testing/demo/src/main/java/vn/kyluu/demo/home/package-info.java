/**
 * The folder in which one installation lives, and what it remembers there.
 *
 * <p>Offers {@link vn.kyluu.demo.home.Home} (what lies where), {@link vn.kyluu.demo.home.Ports} (chosen once, remembered),
 * {@link vn.kyluu.demo.home.PrivateFile} (secrets) and {@link vn.kyluu.demo.home.PidFile} (processes).
 *
 * <ul>
 *   <li>R1 Everything that is written stays under the home folder; data survives a stop and a start.
 *   <li>R2 Secrets are made at the first start with a secure random generator and are readable by their owner only.
 *   <li>R3 A port, once chosen, stays: addresses of the PKI are in certificates.
 *   <li>R4 A process is taken for ours only if its id is alive and was started when we noted it.
 * </ul>
 *
 * Not here: starting anything ({@code machine}).
 */
@NullMarked
package vn.kyluu.demo.home;

import org.jspecify.annotations.NullMarked;
