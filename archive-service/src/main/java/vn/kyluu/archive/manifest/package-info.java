/**
 * The closing manifest, read.
 *
 * <p>Offers: {@link vn.kyluu.archive.manifest.ManifestReader}, {@link vn.kyluu.archive.manifest.ClosingManifest},
 * {@link vn.kyluu.archive.manifest.MalformedManifest}.
 *
 * <ul>
 *   <li>R1 No document type, no external entity, no network: a manifest that has a DTD is refused unread.
 *   <li>R2 Every manifest obeys {@code closing-manifest-1.xsd}.
 *   <li>R3 Numbers of documents and of signatures run 1, 2, 3 …; no document identifier occurs twice.
 *   <li>R4 What is read here is only what somebody wrote; the signatures over it are judged elsewhere.
 * </ul>
 *
 * Not here: whether the signatures are good and the documents are those listed ({@code ingest}).
 */
@NullMarked
package vn.kyluu.archive.manifest;

import org.jspecify.annotations.NullMarked;
