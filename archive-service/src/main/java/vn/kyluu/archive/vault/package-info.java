/**
 * Bytes at one site, written once.
 *
 * <p>Offers: the port {@link vn.kyluu.archive.vault.Vault}; {@link vn.kyluu.archive.vault.ObjectKey} (where),
 * {@link vn.kyluu.archive.vault.ObjectLock} (until when), {@link vn.kyluu.archive.vault.StoredObject} (what is there),
 * {@link vn.kyluu.archive.vault.Reading} (its bytes),
 * {@link vn.kyluu.archive.vault.ListedVersion} (what the site's list says), {@link vn.kyluu.archive.vault.Receipt} (what was
 * seen there), {@link vn.kyluu.archive.vault.LockTrial} (whether its locks hold).
 *
 * <ul>
 *   <li>R1 An object is there completely or not at all, also after a crash at any moment.
 *   <li>R2 Nothing is ever overwritten or removed: the same key with the same bytes is adopted, with other bytes refused. A bad
 *       copy is mended by a new version on top of it.
 *   <li>R3 A key carries the digest of its bytes; who holds the key can check the bytes.
 *   <li>R4 Every object has a lock: mode, last moment of keeping, digest. The lock is there before the object is.
 *   <li>R5 A site that cannot be used is an outage with the site's name. Unreadable is not the same as wrong bytes, and
 *       neither is the same as missing.
 *   <li>R6 The list of a vault alone is enough to find all that was ever put into it.
 * </ul>
 *
 * Not here: a site in a directory ({@code vault.directory}) or on an object store ({@code vault.s3}), a site that takes nothing any
 * more ({@code vault.breaker}), two sites and who fetches from which ({@code replication}), what an object means ({@code record}), how long it is kept ({@code retention}).
 */
@NullMarked
package vn.kyluu.archive.vault;

import org.jspecify.annotations.NullMarked;
