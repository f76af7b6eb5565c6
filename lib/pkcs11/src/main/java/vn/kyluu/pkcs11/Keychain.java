package vn.kyluu.pkcs11;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Keys spread over several tokens, of one module or of several; named by certificate.
 *
 * <p>Where several tokens hold the key of one certificate they share the work, and each stands in for the others: what fails on one is
 * done on the next. Which token holds which key is remembered until that token changed. Thread-safe.
 */
public final class Keychain {
    private static final long MISS_HOLDS = Duration.ofMinutes(1).toNanos();

    private final List<Token> tokens;
    private final Map<X509Certificate, Map<Token, Found>> known = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    private record Found(long epoch, long at, Optional<TokenKey> key) {
        boolean holdsFor(Token token) {
            return epoch == token.epoch() && (key.isPresent() || System.nanoTime() - at < MISS_HOLDS);
        }
    }

    /**
     * Joins tokens; who closes them is who logged them in.
     *
     * @param tokens at least one
     */
    public Keychain(List<Token> tokens) {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a keychain without a token");
        }
        this.tokens = List.copyOf(tokens);
    }

    /** The tokens, as given. */
    public List<Token> tokens() {
        return tokens;
    }

    /**
     * Finds the key of exactly this certificate on every token that holds and can be asked, the one to use first.
     *
     * @throws TokenFailure if none holds it and one of them could not be asked
     */
    public List<TokenKey> keysOf(X509Certificate certificate) {
        List<TokenKey> keys = new ArrayList<>();
        Optional<TokenFailure> unasked = Optional.empty();
        for (Token token : inTurn()) {
            try {
                look(token, certificate).ifPresent(keys::add);
            } catch (TokenFailure failure) {
                unasked = Optional.of(failure);
            }
        }
        if (keys.isEmpty() && unasked.isPresent()) {
            throw unasked.get();
        }
        return keys;
    }

    /** As the other, with any key of the certificate. */
    public byte[] sign(X509Certificate certificate, SignatureMechanism mechanism, byte[] digest) {
        return sign(certificate, key -> true, mechanism, digest);
    }

    /**
     * Signs a digest with a key of exactly this certificate, on another token if one fails.
     *
     * @param fitting keys that may be used
     * @return as {@link TokenKey#sign}
     * @throws TokenFailure KEY_MISSING if no token holds a fitting key; else the failure of the last one asked
     */
    public byte[] sign(
            X509Certificate certificate, Predicate<TokenKey> fitting, SignatureMechanism mechanism, byte[] digest) {
        TokenFailure last =
                TokenFailure.of(TokenFailure.Reason.KEY_MISSING, "no token holds the key of the certificate");
        for (Token token : inTurn()) {
            try {
                Optional<TokenKey> key = look(token, certificate).filter(fitting);
                if (key.isPresent()) {
                    return key.get().sign(mechanism, digest);
                }
            } catch (TokenFailure failure) {
                if (failure.reason() == TokenFailure.Reason.KEY_MISSING) {
                    forget(token, certificate);
                }
                last = failure;
            }
        }
        throw last;
    }

    /** Finds the key of this label on the first token that holds it and can be asked. */
    public Optional<TokenKey> key(String label) {
        Optional<TokenFailure> unasked = Optional.empty();
        for (Token token : inTurn()) {
            try {
                Optional<TokenKey> key = token.key(label);
                if (key.isPresent()) {
                    return key;
                }
            } catch (TokenFailure failure) {
                unasked = Optional.of(failure);
            }
        }
        if (unasked.isPresent()) {
            throw unasked.get();
        }
        return Optional.empty();
    }

    private Optional<TokenKey> look(Token token, X509Certificate certificate) {
        Map<Token, Found> byToken = known.computeIfAbsent(certificate, each -> new ConcurrentHashMap<>());
        Found remembered = byToken.get(token);
        if (remembered != null && remembered.holdsFor(token)) {
            return remembered.key();
        }
        long epoch = token.epoch();
        Optional<TokenKey> key = token.keyOf(certificate);
        byToken.put(token, new Found(epoch, System.nanoTime(), key));
        return key;
    }

    private void forget(Token token, X509Certificate certificate) {
        known.getOrDefault(certificate, new ConcurrentHashMap<>()).remove(token);
    }

    /** Those that can be asked now first, each of them as often as the others. */
    private List<Token> inTurn() {
        if (tokens.size() == 1) {
            return tokens;
        }
        int first = Math.floorMod(turn.getAndIncrement(), tokens.size());
        List<Token> order = new ArrayList<>(tokens.subList(first, tokens.size()));
        order.addAll(tokens.subList(0, first));
        order.sort(Comparator.comparing(token -> token.isOpen() ? 0 : 1));
        return order;
    }
}
