/**
 * Refuses documents that must not be signed, before anybody signs them.
 *
 * <p>Offers: {@link vn.kyluu.ades.screening.PdfScreening}, {@link vn.kyluu.ades.screening.XmlScreening}.
 *
 * <ul>
 *   <li>R1 A PDF shows the same to every reader and for ever: no encryption, no JavaScript, no XFA, no action that opens,
 *       sends or starts anything (link annotations with an address too), no optional content, no attachment, no form field, no
 *       signature.
 *   <li>R2 A PDF parses in two independent parsers alike: same number of pages, same content and same annotations on each.
 *       Objects lie where a strict reader and PDFBox both find them ({@code structure}); no page, catalog or stream lies in the
 *       file unused, for a later revision to switch on.
 *   <li>R3 XML has no DTD, no external entity, no XInclude (OWASP XXE), unique Ids, no signature; its depth, attributes and
 *       size are limited.
 *   <li>R4 Screening ends: the number of objects and the nesting it follows are limited.
 *   <li>R5 Each refusal has a reason and, where it helps, the place; never content of the document.
 * </ul>
 *
 * <p>Not here: judging signatures ({@code validation}), the schema of a form (signing-service), preparing fields
 * ({@code creation}).
 */
@NullMarked
package vn.kyluu.ades.screening;

import org.jspecify.annotations.NullMarked;
