package vn.kyluu.ades.trustlist;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import vn.kyluu.ades.certificate.TrustAnchors;

/**
 * Where a trusted list is, and who may sign it.
 *
 * @param address {@code http}, {@code https} or {@code file}
 * @param signers certificates whose holders may sign the list; named one by one, no path is built
 * @param timeout longest wait for the list
 */
public record ListSource(URI address, TrustAnchors signers, Duration timeout) {
    private static final Set<String> SCHEMES = Set.of("http", "https", "file");

    public ListSource {
        String scheme = address.getScheme();
        if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("address of a trusted list: " + address);
        }
    }
}
