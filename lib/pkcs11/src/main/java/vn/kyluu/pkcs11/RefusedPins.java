package vn.kyluu.pkcs11;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers, for the life of the process, which PIN each token refused, so that no loop can lock a token with it.
 *
 * <p>Kept as HMAC-SHA-256 under a key that exists in this process only. Thread-safe.
 */
final class RefusedPins {
    private static final String HMAC = "HmacSHA256";

    private final byte[] secret = new byte[32];
    private final Map<String, Set<String>> marksByToken = new ConcurrentHashMap<>();

    RefusedPins() {
        new SecureRandom().nextBytes(secret);
    }

    void remember(String token, Pin pin) {
        marksByToken
                .computeIfAbsent(token, serial -> ConcurrentHashMap.newKeySet())
                .add(mark(pin));
    }

    boolean contains(String token, Pin pin) {
        return marksByToken.getOrDefault(token, Set.of()).contains(mark(pin));
    }

    void forget(String token) {
        marksByToken.remove(token);
    }

    private String mark(Pin pin) {
        char[] characters = pin.reveal();
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            for (char each : characters) {
                mac.update((byte) (each >> 8));
                mac.update((byte) each);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks " + HMAC, e);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
