/**
 * Speaks to the archive-service over HTTP.
 *
 * <p>Offers {@link vn.kyluu.signing.http.depot.HttpArchiveDepot}, the real {@code deposit.ArchiveDepot}.
 *
 * <ul>
 *   <li>R1 A parcel is streamed as {@code multipart/form-data} with a known length: the manifest first, then the documents in
 *       its order, each part named by the document's id.
 *   <li>R2 The bearer token is read from its file at every call, so that it can be renewed while we run.
 *   <li>R3 An answer that will not get better is a refusal; silence, overload, a rejected token and an answer that makes no
 *       sense are outages. They are told apart by status, never by text.
 * </ul>
 *
 * <p>Not here: when to deliver and how often to try again ({@code deposit}).
 */
@NullMarked
package vn.kyluu.signing.http.depot;

import org.jspecify.annotations.NullMarked;
