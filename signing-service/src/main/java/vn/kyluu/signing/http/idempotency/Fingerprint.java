package vn.kyluu.signing.http.idempotency;

import com.password4j.Argon2Function;
import com.password4j.Hash;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** SHA-256 over what a request says, part by part, each with its length so that no two requests run together. */
public final class Fingerprint {
    private static final Argon2Function SLOW = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private final MessageDigest sha256;
    private @Nullable String secret;

    private Fingerprint() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins with the act: method and path template. */
    public static Fingerprint of(String act) {
        return new Fingerprint().and(act);
    }

    public Fingerprint and(Object part) {
        return add(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    public Fingerprint and(Octets part) {
        return add(part.digest(DigestAlgorithm.SHA256).value().toByteArray());
    }

    /** A part that could be guessed from a quick digest; hashed by Argon2id, and only if the request has a key at all. */
    public Fingerprint andSecret(String part) {
        secret = part;
        return this;
    }

    private Fingerprint add(byte[] part) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        sha256.update(part);
        return this;
    }

    Digest digest() {
        byte[] digest = sha256.digest();
        if (secret != null) {
            // the salt must be the same at a retry, so it is made of what else the request says
            Hash slow = Password.hash(secret).addSalt(digest).with(SLOW);
            return new Digest(DigestAlgorithm.SHA256, Octets.of(sha256.digest(slow.getBytes())));
        }
        return new Digest(DigestAlgorithm.SHA256, Octets.of(digest));
    }
}
