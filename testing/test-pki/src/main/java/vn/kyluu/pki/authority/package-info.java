/**
 * The machines of the PKI, without network and without storage.
 *
 * <p>Offers: an authority that issues certificates and CRLs (RFC 5280), a delegated OCSP responder (RFC 6960), a timestamp
 * authority (RFC 3161), the lifetimes and uses of certificates.
 *
 * <ul>
 *   <li>R1 Serial numbers are random, so that two processes on one folder never give the same.
 *   <li>R2 A certificate that the ledger does not know is {@code unknown} to OCSP, never {@code good}.
 *   <li>R3 Revocation counts from its instant on, not before.
 * </ul>
 *
 * <p>Not here: HTTP and files (the room above).
 */
@NullMarked
package vn.kyluu.pki.authority;

import org.jspecify.annotations.NullMarked;
