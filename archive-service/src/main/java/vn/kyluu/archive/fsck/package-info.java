/**
 * Checks a whole site from outside: without our database, and sharing no code with the catalogue.
 *
 * <p>Offers: {@link vn.kyluu.archive.fsck.FsckProgram} (on the command line), {@link vn.kyluu.archive.fsck.CheckSite},
 * {@link vn.kyluu.archive.fsck.SiteOptions} (a site as a command line names it).
 *
 * <ul>
 *   <li>R1 Every object is read whole and compared with the digest in its name; every object has a lock.
 *   <li>R2 Every package has its manifest, which lists exactly the objects that are there, each with size, SHA-256 and SHA-512.
 *   <li>R3 Strangers, marks of deletion and what cannot be read are told, each by its name and once; nothing is changed.
 * </ul>
 *
 * Not here: whether signatures hold ({@code verification}), mending ({@code fixity}).
 */
@NullMarked
package vn.kyluu.archive.fsck;

import org.jspecify.annotations.NullMarked;
