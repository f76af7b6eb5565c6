/**
 * A whole public-key infrastructure for tests and for the demo, on one loopback port.
 *
 * <p>Offers: root CA, issuing CA, delegated OCSP responder, CRLs, RFC 3161 timestamp authority, signer and organisation
 * certificates, and switches that make each online part fail.
 *
 * <ul>
 *   <li>R1 Signer certificates look like those of Vietnamese public CAs: CN is the full name, UID is {@code CCCD:…} for a
 *       person and {@code MST:…} for an organisation.
 *   <li>R2 A PKI kept in a folder has the same keys and certificates after a restart (the addresses in the certificates too).
 *   <li>R3 OCSP answers good, revoked and unknown, by GET and by POST (RFC 6960, appendix A.1), with the nonce of the request.
 *   <li>R4 The timestamp authority takes SHA-256, SHA-384 and SHA-512 and refuses anything weaker (RFC 3161).
 *   <li>R5 Every online part can fall silent and come back, from Java or by HTTP from another process.
 *   <li>R6 Time comes from the given clock only.
 * </ul>
 *
 * <p>Never for production: private keys lie in memory and in a file with a public password.
 *
 * <p>Not here: keys on tokens (lib/pkcs11), signing of documents (lib/ades).
 */
@NullMarked
package vn.kyluu.pki;

import org.jspecify.annotations.NullMarked;
