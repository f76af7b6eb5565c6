/**
 * The facility's own signature on papers that the services of the house write or check: on the facility's standing order, without a
 * person at the key.
 *
 * <p>Offers: {@link vn.kyluu.signing.seal.SealMinutes} and {@link vn.kyluu.signing.seal.DisposalMinutes} for minutes of what the archive
 * destroyed; {@link vn.kyluu.signing.seal.LastingSeal} for PDFs that we draw ourselves; {@link vn.kyluu.signing.seal.FacilitySeal} for the papers of rooms {@code confirmation}, {@code digitization} and
 * {@code insurance}, which alone decide what it is put under.
 *
 * <ul>
 *   <li>R1 Minutes are not sealed as they come from outside: the text is read, and the paper is written here. So the seal cannot
 *       be had over that door for anything but minutes of a disposal (docs/adr/0023).
 *   <li>R2 The minutes' paper shows the text and the SHA-256 of the JSON it was written from.
 *   <li>R3 The key is the facility's seal that the settings name, its certificate checked as for any signature (Law 20/2023/QH15
 *       article 23.3; TT 15/2025/TT-BKHCN article 5). Minutes are at level B-LT; a document's seal stays at B-B while the timestamp
 *       authority is silent; if the key is out, nothing is sealed and nothing kept.
 *   <li>R4 Only the archive's own identity may ask for minutes; who asked and what was sealed is in the audit trail.
 *   <li>R5 Never inside a unit of work.
 * </ul>
 *
 * <p>Not here: the report of a verification ({@code seal.report}), who may destroy what (the archive-service), the seal as a step that the clerk signs (room {@code session}).
 */
@NullMarked
package vn.kyluu.signing.seal;

import org.jspecify.annotations.NullMarked;
