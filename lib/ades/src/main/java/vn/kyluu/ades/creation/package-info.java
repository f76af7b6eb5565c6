/**
 * Makes signatures, in two steps with the key between them.
 *
 * <p>Offers: {@link vn.kyluu.ades.creation.PadesPreparation} (a PDF gets its signature sheet),
 * {@link vn.kyluu.ades.creation.PadesCreation} and {@link vn.kyluu.ades.creation.XadesCreation}: prepare gives the data to be
 * signed, assemble puts the value in.
 *
 * <ul>
 *   <li>R1 The data to be signed depends on the document and the spec alone: prepare and assemble may happen in different
 *       programs, and what is kept between them only saves time.
 *   <li>R2 A value that does not verify under the signer's certificate is refused before the document is touched.
 *   <li>R3 With a timestamp authority the level is B-T, without B-B; a silent authority is an outage and nothing is lost, since
 *       the same value can be assembled again without it (ETSI EN 319 142-1, clause 6; EN 319 132-1, clause 6).
 *   <li>R4 In a PDF every step has its field from the start; the first signature certifies (DocMDP level 2, ISO 32000-1, 12.8.2.2),
 *       each locks its own field, the last locks all (FieldMDP, 12.7.4.5 and 12.8.2.4).
 *   <li>R5 The visible stamp shows name, title and time with every Vietnamese letter, composed or not; text shrinks to fit and is
 *       never clipped; a letter the font lacks never makes signing fail.
 *   <li>R6 In XML the signature is enveloped, in the root or in a named tag, exclusive C14N; each later signature also signs the values of all earlier ones, so
 *       that the order is provable from the file alone.
 *   <li>R7 Signing only appends to a PDF: the bytes before stay as they were.
 *   <li>R8 The room for a PDF's signature fits its certificates and a token of the authority; the root is left out. A visible
 *       signature with a time stamp adds at most 12 KB. The room is no part of the spec: assemble finds the one that prepare
 *       chose by trying which the value verifies with. A token that still has no room is an outage, and the signature stays B-B.
 *   <li>R9 The fields stand where the plan says: on a sheet, in a rectangle, below a text, or over another stamp as seals do; what
 *       cannot be placed is refused before anybody signs. On a page that is turned, cropped, or has a unit of its own, the stamp
 *       stands upright and as large as meant.
 *   <li>R10 An XML signature may also stand around or beside a document of any kind (enveloping, detached).
 *   <li>R11 A key or a hash function too weak for the time of signing is refused before the key is used (ETSI TS 119 312).
 *   <li>R12 Large documents stay in files: to sign one of 100 MB takes at most 64 MB of memory more than to sign a small one.
 * </ul>
 *
 * Not here: what may be signed ({@code screening}), who may sign (the services), keys (other modules).
 */
@NullMarked
package vn.kyluu.ades.creation;

import org.jspecify.annotations.NullMarked;
