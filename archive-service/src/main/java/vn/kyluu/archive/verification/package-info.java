/**
 * Whether a file or a record is true, said in one sentence and in the facts behind it.
 *
 * <p>Offers: {@link vn.kyluu.archive.verification.VerifyUpload}, {@link vn.kyluu.archive.verification.VerifyRecord},
 * {@link vn.kyluu.archive.verification.LookUpCode}, {@link vn.kyluu.archive.verification.VerificationAnswer},
 * {@link vn.kyluu.archive.verification.Sentence}.
 *
 * <ul>
 *   <li>R1 The verdict is one of ETSI's three, the worst of all parts; what could not be checked is INDETERMINATE
 *       (EN 319 102-1, clause 5.1.3).
 *   <li>R2 Nothing of an uploaded file is kept, only its SHA-256 and the verdict in the audit trail.
 *   <li>R3 Every answer has one sentence in Vietnamese and English that says valid, not valid or not enough ground, and the
 *       main reason (Thông tư 15/2025/TT-BKHCN, Điều 6 khoản 4).
 *   <li>R4 An answer about a file says whether exactly these bytes are in the archive.
 *   <li>R5 An answer about a record re-reads every file at both sites and validates every signature anew.
 *   <li>R6 A looked-up code tells digests, signers and times, nothing medical and no patient.
 *   <li>R7 Whoever asks gets the validation report of ETSI TS 119 102-2 about a file, unless no signature of it can be read.
 *   <li>R8 Of a record that was disposed of the answer is when, and which minutes say so.
 * </ul>
 *
 * Not here: how signatures are validated ({@code vn.kyluu.ades.validation}), how often one may ask ({@code http}).
 */
@NullMarked
package vn.kyluu.archive.verification;

import org.jspecify.annotations.NullMarked;
