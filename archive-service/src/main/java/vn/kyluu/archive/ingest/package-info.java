/**
 * Takes a closed record into the archive, or says why not.
 *
 * <p>Offers: {@link vn.kyluu.archive.ingest.AcceptDeposit}, {@link vn.kyluu.archive.ingest.ReadDeposit},
 * {@link vn.kyluu.archive.ingest.Deposit}, the port {@link vn.kyluu.archive.ingest.Deposits}.
 *
 * <ul>
 *   <li>R1 A record is taken in only if its closing manifest is signed by head, director and seal, in this order, and every
 *       one of these signatures is TOTAL_PASSED (EN 319 102-1, clause 5.1.2).
 *   <li>R2 The documents are exactly those of the manifest: no one missing, none besides, each with the size and SHA-256
 *       that the manifest says.
 *   <li>R3 Every document is TOTAL_PASSED and signed with the certificates that the manifest names.
 *   <li>R4 What is refused is refused as a whole, with a code for the sender; nothing of it is kept but the refusal.
 *   <li>R5 The same deposit once more (record number and manifest digest) answers what the first one answered; a refused
 *       one may be tried again; another manifest for an archived number is a conflict.
 *   <li>R6 Catalogue, journal, deposit and audit entry come about in one transaction: before it nothing was taken in, after
 *       it nothing can be lost.
 *   <li>R7 The package explains itself: its manifest lists every file with digests, size, type and place, the retention
 *       class and where the package came from, in canonical JSON.
 *   <li>R8 A record that is archived takes the next version only: its manifest names the archived one by digest and holds every document of it,
 *       unchanged. Both are kept; the term of the new one never ends before that of the old.
 * </ul>
 *
 * Not here: who may deposit ({@code http}), writing to the sites ({@code replication}), the term ({@code retention}).
 */
@NullMarked
package vn.kyluu.archive.ingest;

import org.jspecify.annotations.NullMarked;
