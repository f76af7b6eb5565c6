/**
 * A site in a directory of a file system: the embedded vault for evaluation and very small clinics.
 *
 * <p>Offers: {@link vn.kyluu.archive.vault.directory.DirectoryVault}.
 *
 * <ul>
 *   <li>R1 What a vault promises, by means of a POSIX file system with hard links.
 *   <li>R2 The lock is a file of ours beside the object: it binds this program, not the administrator of the machine. Who
 *       needs more takes a store with Object Lock.
 *   <li>R3 An empty mount point is an outage, never the loss of everything.
 * </ul>
 *
 * Not here: object stores ({@code vault.s3}).
 */
@NullMarked
package vn.kyluu.archive.vault.directory;

import org.jspecify.annotations.NullMarked;
