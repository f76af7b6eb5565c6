/**
 * Judges signed documents.
 *
 * <p>Offers: {@link vn.kyluu.ades.validation.judge.Validation} (a PDF or XML to a {@link
 * vn.kyluu.ades.validation.ValidationReport}).
 *
 * <ul>
 *   <li>R1 The verdict of a document is the worst of its signatures' and of the document's own findings. What could not be
 *       checked is INDETERMINATE.
 *   <li>R2 Bad input is no exception: it gets a verdict and a finding.
 *   <li>R3 After a signature only the legal tail may follow (room {@code validation.revision}); anything else is TOTAL_FAILED
 *       with MODIFIED_AFTER_SIGNING and the place.
 *   <li>R4 In XML a signature counts only if it covers the whole document (room {@code validation.reference}).
 *   <li>R5 A PDF that our own readers find in order is shown to another library (room {@code validation.opinion}): where that one
 *       sees a change that may not be, or cannot read it, the document is TOTAL_FAILED with READERS_DISAGREE.
 *   <li>R6 Of a signature beside files, each file is compared with the digest under its own name, by us and by the library; a
 *       file that is missing, or that is given and not signed, leaves the verdict INDETERMINATE.
 * </ul>
 *
 * <p>Not here: what may be submitted for signing (room {@code screening}); making and raising signatures ({@code creation},
 * {@code augmentation}); the cryptography and the certificates ({@code validation.library}).
 */
@NullMarked
package vn.kyluu.ades.validation.judge;

import org.jspecify.annotations.NullMarked;
