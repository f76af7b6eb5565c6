/**
 * A site on an object store that speaks S3 with Object Lock.
 *
 * <p>Offers: {@link vn.kyluu.archive.vault.s3.S3Vault}, {@link vn.kyluu.archive.vault.s3.S3Site} (where it is and as whom we
 * come), {@link vn.kyluu.archive.vault.s3.UnfitBucket} (why a bucket must not be used).
 *
 * <p>Written for the weakest store (88 checks against Ceph RGW 16.2 and 18.2 stand behind it): no multipart, which drops lock
 * headers; no {@code If-None-Match} and no {@code x-amz-checksum-*}, which are ignored; nothing that lists while writing.
 *
 * <ul>
 *   <li>R1 One PUT of known length carries the bytes, their Content-MD5 and the lock; what was written is believed only when
 *       it was read back ({@code replication}).
 *   <li>R2 A failure of unknown outcome is looked into: if the object is there with the right bytes, it is adopted. A second
 *       identical version is harmless.
 *   <li>R3 Failures are told by the store's code: a throttled, slow, silent or broken store is an outage; only the answer that
 *       the key is not there is an absence, and never if the whole bucket is gone.
 *   <li>R4 A bucket without versioning or without Object Lock, or with a lifecycle rule that expires anything, is not used:
 *       not at the start and not later.
 *   <li>R5 The secret key is never printed.
 *   <li>R6 No memory is needed for the size of a document that lies in a file.
 * </ul>
 *
 * Not here: making buckets and granting rights, which is the store's administrator's ({@code docs/operations.md}).
 */
@NullMarked
package vn.kyluu.archive.vault.s3;

import org.jspecify.annotations.NullMarked;
