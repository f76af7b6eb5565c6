/**
 * What happens inside a process that owns one SoftHSM: making keys, and signing at a workstation.
 *
 * <p>Offers two programs, {@link vn.kyluu.demo.token.KeyCeremony} and {@link vn.kyluu.demo.token.Workstation}, and
 * {@link vn.kyluu.demo.token.ChildProgram} to run them.
 *
 * <ul>
 *   <li>R1 Private keys are made on the token by {@code lib/pkcs11} and never leave it.
 *   <li>R2 One process owns one SoftHSM configuration: the service's token and the one at the workstation are never seen
 *       by the same process.
 *   <li>R3 PINs come from files, never from the command line of our programs.
 * </ul>
 *
 * Not here: what is signed ({@code job}); who people are ({@code staff}).
 */
@NullMarked
package vn.kyluu.demo.token;

import org.jspecify.annotations.NullMarked;
