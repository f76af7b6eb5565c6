/**
 * The words of a judgement: verdict, findings, the seven facts of one signature.
 *
 * <p>Offers: {@link vn.kyluu.ades.validation.ValidationReport} with {@link vn.kyluu.ades.validation.ValidatedSignature},
 * {@link vn.kyluu.ades.validation.Verdict}, {@link vn.kyluu.ades.validation.Finding}.
 *
 * <ul>
 *   <li>R1 The verdict is one of ETSI EN 319 102-1, clause 5.1.3: TOTAL_PASSED, INDETERMINATE, TOTAL_FAILED, with its
 *       sub-indication; of two the worse counts.
 *   <li>R2 The seven facts of TT 15/2025/TT-BKHCN, Điều 6 khoản 4 can be read from each signature: issuing CA, signer, unit
 *       that manages the certificate, signing time or time stamp, integrity, validity at signing, certificate period.
 *   <li>R3 Every finding has a text in Vietnamese and in English from one catalogue; none is a library's.
 * </ul>
 *
 * <p>Not here: how one comes to a verdict (room {@code validation.judge}), whether a signer's certificate is good now ({@code
 * validation.path}).
 */
@NullMarked
package vn.kyluu.ades.validation;

import org.jspecify.annotations.NullMarked;
