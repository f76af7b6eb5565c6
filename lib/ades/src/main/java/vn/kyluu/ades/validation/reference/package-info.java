/**
 * What the signatures in an XML document refer to, read before anything is verified.
 *
 * <p>Offers: {@link vn.kyluu.ades.validation.reference.SignedXml}.
 *
 * <ul>
 *   <li>R1 A signature covers the whole document if it has a reference with {@code URI=""} whose transforms take out nothing
 *       but signatures (XML Signature, clause 6.6.4; XPath Filter 2.0).
 *   <li>R2 What those transforms take out must hold nothing else: only SignedInfo, SignatureValue, KeyInfo, and Objects with
 *       XAdES properties or referenced by the signature (against signature wrapping).
 *   <li>R3 An Id that a signature refers to occurs once.
 *   <li>R4 References to anything outside the document are told and never followed; transforms that run programs (XSLT) are
 *       told as unknown.
 *   <li>R5 The order of signatures is that of their references to each other's SignatureValue; in doubt that of the document.
 *   <li>R6 A signature that is the whole document covers it if it signs an Object it holds (around) or files beside it; of
 *       those it gives name and digest. Only relative paths are names.
 * </ul>
 *
 * <p>Not here: digests and keys (the library), the verdict (room above).
 */
@NullMarked
package vn.kyluu.ades.validation.reference;

import org.jspecify.annotations.NullMarked;
