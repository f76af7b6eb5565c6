/**
 * What a PKI must not forget: keys, certificates, revocations.
 *
 * <p>Offers: a ledger in memory and one in files, the folder of keys.
 *
 * <ul>
 *   <li>R1 A file is whole or absent: written beside and moved into place.
 *   <li>R2 The ledger in files is read anew at each question, so that a second process is heard at once.
 * </ul>
 *
 * <p>Not here: what is decided with it (room authority).
 */
@NullMarked
package vn.kyluu.pki.keeping;

import org.jspecify.annotations.NullMarked;
