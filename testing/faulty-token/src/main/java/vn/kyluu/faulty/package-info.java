/**
 * A PKCS#11 module of our own that wraps another and fails when told to.
 *
 * <p>Offers {@link vn.kyluu.faulty.FaultyModule} (built by this machine's C compiler from {@code faulty_pkcs11.c}), {@link
 * vn.kyluu.faulty.FaultPage} (orders and counts) and {@link vn.kyluu.faulty.Trouble} (what happens to an HSM at night).
 *
 * <ul>
 *   <li>R1 An order holds in every process that loads the module, also in one that is started later.
 *   <li>R2 It can answer any call by any CKR code, lose an answer, hang, crash, spoil a signature, drop all sessions, forget logins,
 *       forget everything, be without its token, hold another token, and grant few sessions only.
 *   <li>R3 It counts the calls, the faults that came, the wrong PINs, and the PINs sent while another token was in the slot.
 * </ul>
 *
 * <p>Never for production.
 *
 * <p>Not here: what our own side does about it (lib/pkcs11), campaigns (lib/pkcs11, benchmarks).
 */
@NullMarked
package vn.kyluu.faulty;

import org.jspecify.annotations.NullMarked;
