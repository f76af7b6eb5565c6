/**
 * The key ceremony at a terminal: see the tokens, make keys in them, have them certified, try them.
 *
 * <p>Offers the program {@link vn.kyluu.pkcs11.ceremony.HsmProgram} ({@code ./kyluu hsm}).
 *
 * <p>R1. A key is made in the token and never anywhere else; a certificate is put beside it only after it was checked against the key,
 * the clock and, if given, the person's or facility's identifier.
 *
 * <p>R2. PINs are typed unseen or read from a file; there is no option for them, since a command line is seen by all.
 *
 * <p>R3. Tokens are initialized only on SoftHSM: on a device that is its vendor's tool's task, and erases keys.
 *
 * <p>R4. It says what it did in one line each, and ends with an exception, thus a code other than 0, if it did not. An option that
 * a command does not know stops it: a mistyped one must not make another key than was meant.
 *
 * <p>Not here: binding a key to a signer (signing-service, {@code POST /signers/{staffCode}/credentials}).
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.pkcs11.ceremony;
