/**
 * Tokens and HSMs by PKCS#11: find them, log in, sign with keys that never leave them.
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.pkcs11;
