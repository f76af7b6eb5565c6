/**
 * The CMS of a PDF signature, written without asking anybody.
 *
 * <p>Offers: {@link vn.kyluu.ades.cms.SignedAttributes} (what the key signs), {@link vn.kyluu.ades.cms.SignedData} (the
 * signature that goes into the PDF).
 *
 * <ul>
 *   <li>R1 The signed attributes are those of a baseline signature: content type, message digest, signing certificate (v2),
 *       algorithm protection, and the title as claimed role (ETSI EN 319 122-1, clauses 5.1 and 5.2; EN 319 142-1, clause 6.3).
 *       No signing time: that stands in the PDF.
 *   <li>R2 Everything is DER (RFC 5652, clause 5.4), so that the same spec and fingerprint give the same bytes in any program.
 *   <li>R3 Byte for byte what the reference library writes for the same spec, but with the certificates sorted as DER wants; a test
 *       holds us to it.
 *   <li>R4 Certificates are put in as they are: that they are good was judged before.
 * </ul>
 *
 * Not here: the PDF around it ({@code revision}, {@code creation}), keys, judging.
 */
@NullMarked
package vn.kyluu.ades.cms;

import org.jspecify.annotations.NullMarked;
