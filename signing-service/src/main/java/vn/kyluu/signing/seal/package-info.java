/**
 * The facility's own signature on papers that this service makes: on the facility's standing order, without a person at the key.
 *
 * <p>Offers {@link vn.kyluu.signing.seal.FacilitySeal}.
 *
 * <ul>
 *   <li>R1 The facility names one keeper of its seal for this; the key is the one bound to that member of staff as FACILITY_SEAL,
 *       in a slot that the service opens. Without one nothing is sealed (Law 20/2023/QH15 article 23.3).
 *   <li>R2 The certificate is checked before the key is used, as for any signature (TT 15/2025/TT-BKHCN article 5), and what was
 *       known then is kept as evidence.
 *   <li>R3 If the timestamp authority is silent the seal stays at B-B; if the key is, nothing is sealed and nothing kept.
 *   <li>R4 Never inside a unit of work.
 * </ul>
 *
 * <p>Not here: the seal as a step that the clerk signs (room {@code session}).
 */
@NullMarked
package vn.kyluu.signing.seal;

import org.jspecify.annotations.NullMarked;
