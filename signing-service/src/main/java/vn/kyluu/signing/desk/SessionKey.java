package vn.kyluu.signing.desk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** The 256 random bits that a browser holds: found by their digest, and what seals a session's tokens (R2). */
public final class SessionKey {
    private static final int LENGTH = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final byte[] secret;

    private SessionKey(byte[] secret) {
        this.secret = secret;
    }

    static SessionKey fresh(SecureRandom random) {
        byte[] secret = new byte[LENGTH];
        random.nextBytes(secret);
        return new SessionKey(secret);
    }

    /** Reads what {@link #text} wrote; empty if it is anything else. */
    public static Optional<SessionKey> of(String text) {
        try {
            byte[] secret = Base64.getUrlDecoder().decode(text);
            return secret.length == LENGTH ? Optional.of(new SessionKey(secret)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** For the browser: Base64url without padding. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** By which the store finds the session. */
    Digest digest() {
        return Octets.of(secret).digest(DigestAlgorithm.SHA256);
    }

    Octets seal(Tokens tokens, SecureRandom random) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            return Octets.join(
                    Octets.of(nonce),
                    Octets.of(cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(written(tokens))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java", e);
        }
    }

    Tokens open(Octets sealed) {
        byte[] all = sealed.toByteArray();
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE));
            return read(cipher.doFinal(all, NONCE, all.length - NONCE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a session was found by its key's digest and not sealed by that key", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update("kyluu desk tokens".getBytes(StandardCharsets.US_ASCII));
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(sha.digest(secret), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] written(Tokens tokens) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(tokens.accessEndsAt().toEpochMilli());
            for (String each : new String[] {
                tokens.access(), tokens.refresh().orElse(""), tokens.id().orElse("")
            }) {
                byte[] text = each.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail so", e);
        }
        return bytes.toByteArray();
    }

    private static Tokens read(byte[] plain) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            Instant ends = Instant.ofEpochMilli(in.readLong());
            return new Tokens(
                    text(in),
                    Optional.of(text(in)).filter(each -> !each.isEmpty()),
                    Optional.of(text(in)).filter(each -> !each.isEmpty()),
                    ends);
        } catch (IOException e) {
            throw new IllegalStateException("sealed tokens are written by this class alone", e);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SessionKey[]";
    }
}
