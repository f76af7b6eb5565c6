/**
 * A medical record as far as signing needs it: whose it is, what it holds, what is missing, and its closing.
 *
 * <p>Offers {@link vn.kyluu.signing.record.MedicalRecord}, {@link vn.kyluu.signing.record.Closure}, the port
 * {@link vn.kyluu.signing.record.Records}, and the use cases {@link vn.kyluu.signing.record.PutRecord},
 * {@link vn.kyluu.signing.record.ReadRecord}, {@link vn.kyluu.signing.record.CloseRecord},
 * {@link vn.kyluu.signing.record.WithdrawClosing}.
 *
 * <ul>
 *   <li>R1 A record is closed only if it has documents, every current one is complete, and no paper is lacking that the facility demands
 *       for its kind of encounter and its circumstances.
 *   <li>R2 At closing each document is raised to B-LT (ETSI EN 319 142-1, EN 319 132-1) before the manifest states its digest.
 *   <li>R3 The manifest names every document with its digest and every signature; it is valid by its schema
 *       {@code closing-manifest-1.xsd}, and is itself signed in the flow {@code closing}.
 *   <li>R4 A closed record takes no correction, no change of its head, and no document but an addendum.
 *   <li>R5 Patient data is never printed: {@code toString} of a patient says nothing.
 *   <li>R6 When the head changes, documents that are being signed follow it: a death demands the director from then on.
 *   <li>R7 A closing that the archive refused, or that is still being signed, can be taken back with a reason: the manifest stays,
 *       withdrawn; the record is open again and is closed anew. What is archived, or on its way, is never opened.
 *   <li>R8 Addenda of an archived record are closed into its next version: a manifest of its own that lists all documents, old and new,
 *       and names the manifest before it by number and digest; deposited like the first. Versions follow each other without gaps, and
 *       a document stays in every version from the first that lists it (Law 15/2023/QH15 article 69.4: never a reopening).
 *   <li>R9 The records of a day's discharges can be looked at together, with what each lacks or how far its closing is.
 * </ul>
 *
 * <p>"Closing" is the facility's word; the legal boundary is Law 15/2023/QH15 article 69.3 against 69.4 (in treatment, or
 * finished and moved to the archive).
 *
 * <p>Not here: documents (room {@code document}); what must be there (room {@code completeness}); the hand-over (room {@code deposit}).
 */
@NullMarked
package vn.kyluu.signing.record;

import org.jspecify.annotations.NullMarked;
