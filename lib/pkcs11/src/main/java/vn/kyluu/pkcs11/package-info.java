/**
 * Tokens and HSMs by PKCS#11: find them, log in, sign with keys that never leave them.
 *
 * <p>Offers {@link vn.kyluu.pkcs11.Pkcs11Module} (the vendor's library) → {@link vn.kyluu.pkcs11.TokenSlot} → {@link
 * vn.kyluu.pkcs11.Token} (logged in once) → {@link vn.kyluu.pkcs11.TokenKey} (signs a digest); {@link
 * vn.kyluu.pkcs11.TokenFailure} with a reason for each CKR code; {@link vn.kyluu.pkcs11.ModuleCatalog}, which reads {@code
 * hsm-config/}; {@link vn.kyluu.pkcs11.SoftToken} for development.
 *
 * <p>R1. One owner of a library per process: a second opening while it is open is refused. A library that somebody else initialized
 * in this process (CKR_CRYPTOKI_ALREADY_INITIALIZED, a redeployed application) is used but not finalized; C_Finalize is called by
 * close() and by R6 only. Callers never see a type of the wrapper.
 *
 * <p>R2. A key is named by its label or by exactly its certificate. Where two answer, we refuse; we never guess whose key signs.
 *
 * <p>R3. Only the digest goes to the token. RSA by PKCS#1 v1.5 with our own DigestInfo or by PSS, ECDSA turned from r||s into DER;
 * SHA-256, SHA-384, SHA-512; RSA from 2048 and EC from 256 bits (TT 15/2025/TT-BKHCN, PL I 1.2 and 1.3). What a key offers is
 * what its token's mechanism list offers at run time. PL I names PSS: prefer it where it is offered.
 *
 * <p>R4. Login is per process, sessions are per operation: one login, a pool of sessions no larger than configured and than the
 * token allows, first come first served, a deadline on the wait, then BUSY.
 *
 * <p>R5. A wrong PIN is never sent twice to a token by one process, and a PIN goes only to the token it was given for, checked by
 * maker, serial number and label before each login. Only CKR_PIN_INCORRECT means a wrong PIN. No login is ever repeated because it
 * failed. A PIN is erased with the token that holds it and appears in no message.
 *
 * <p>R6. What a failure means is told by its CKR code ({@link vn.kyluu.pkcs11.Remedy}) and mended within the call, each remedy once:
 * another session after a stumble of the device (only for what reads or signs), a new session, a login with the PIN that this token
 * accepted before, a key looked up anew, the same token looked for in all slots, a wait for a session if the token grants fewer than it
 * said, C_Initialize if the module forgot everything or stumbles again and again (at growing intervals). All else is told to the caller
 * at once, with {@code retryHelps()} and {@code retryAfter()}.
 *
 * <p>R7. In a worker ({@link vn.kyluu.pkcs11.Pkcs11Module#inWorker}) every call has a deadline that holds whatever the library does: its
 * process is killed and started anew, the token logged in again, and what only reads or signs is repeated there once. The PIN reaches
 * the worker over a private line and stands in no argument, environment or file. Why a process: docs/adr/0009.
 *
 * <p>R8. A token that failed five times in a row, or hung, is asked by one caller at a time, after pauses of 0.1 to 0.5 s; the others get SUSPENDED.
 * No restart is ever needed: whatever works again is used again. {@link vn.kyluu.pkcs11.SlotHealth} tells all of it.
 *
 * <p>R9. The wrapper's messages go to the platform's log ({@code vn.kyluu.pkcs11.wrapper}), never to standard output.
 *
 * <p>R10. Before a login a slot tells what its token's flags say of the PIN, and which certificates have a key, as far as the token shows
 * that. Changing and unblocking a PIN is sent once and obeys R5; the officer's refused PINs are remembered apart from the user's. {@link
 * vn.kyluu.pkcs11.LibraryFile} tells a 32-bit module before it is loaded.
 *
 * <p>Why an own pool over the wrapper's raw sessions, and not its PKCS11Token: that one keeps the PIN in an array it never erases and logs
 * in again by itself with it, as often as asked, also after it was refused (R5); it waits by a clock of its own, at least a second,
 * unfairly, and reports the deadline like any other failure (R4); it tells a closed session only by asking for its state before every
 * operation; it does not look up keys anew after a logout (R6); and its failures carry text where we need codes.
 *
 * <p>Bounds. A call that hangs in a library loaded into this process cannot be ended; it holds one session, and the others' callers
 * get BUSY. The signature is not verified here: whoever puts it into a document does that (vn.kyluu.ades.signature).
 *
 * <p>Not here: which key belongs to whom (signing-service, {@code signer}); consent and activation PINs (signing-service); keys in
 * memory (testing/test-pki); keys that ask for a PIN at each use, and PINs typed on the device.
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.pkcs11;
