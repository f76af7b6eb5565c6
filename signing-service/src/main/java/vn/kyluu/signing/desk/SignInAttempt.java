package vn.kyluu.signing.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * One attempt to sign in (R1).
 *
 * @param secret 256 random bits, Base64url, that only this browser holds
 */
public record SignInAttempt(String secret) {
    private static final int LENGTH = 32;

    static SignInAttempt fresh(SecureRandom random) {
        byte[] secret = new byte[LENGTH];
        random.nextBytes(secret);
        return new SignInAttempt(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** What the provider sends back with the browser (RFC 6749 §10.12). */
    public String state() {
        return derived("state");
    }

    /** What the identity token must hold (OpenID Connect Core 1.0 §3.1.2.1). */
    public String nonce() {
        return derived("nonce");
    }

    /** What only we can show (RFC 7636 §4.1). */
    public String verifier() {
        return derived("verifier");
    }

    /** What the provider is told of the verifier (RFC 7636 §4.2, S256). */
    public String challenge() {
        return sha256(verifier());
    }

    boolean isStateOf(String given) {
        return MessageDigest.isEqual(
                state().getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    private String derived(String what) {
        return sha256("kyluu sign-in " + what + " " + secret);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SignInAttempt[]";
    }
}
