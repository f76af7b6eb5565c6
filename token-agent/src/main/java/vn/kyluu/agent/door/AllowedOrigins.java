package vn.kyluu.agent.door;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages that the hospital allows to speak to tokens. Immutable. */
public final class AllowedOrigins {
    private final Set<String> origins;

    /**
     * Takes them as they stand in settings, for example {@code https://benhan.benhvien.vn}.
     *
     * @throws IllegalArgumentException if one is no origin: with a path, a wildcard, or plain http to another machine
     */
    public AllowedOrigins(List<String> configured) {
        this.origins = configured.stream().map(AllowedOrigins::canonical).collect(Collectors.toUnmodifiableSet());
    }

    /** As a browser writes it in Origin. */
    private static String canonical(String configured) {
        URI uri = URI.create(configured.strip().toLowerCase(Locale.ROOT));
        boolean bare = uri.getHost() != null
                && (uri.getRawPath() == null
                        || uri.getRawPath().isEmpty()
                        || uri.getRawPath().equals("/"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
        boolean safe = "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme())
                        && Set.of("127.0.0.1", "localhost").contains(uri.getHost()));
        if (!bare || !safe) {
            throw new IllegalArgumentException(
                    "an origin is https://host or https://host:port, plain http for this machine only: " + configured);
        }
        boolean usual = uri.getPort() < 0
                || ("https".equals(uri.getScheme()) && uri.getPort() == 443)
                || ("http".equals(uri.getScheme()) && uri.getPort() == 80);
        return uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort());
    }

    /** Whether this value of Origin is one of them. */
    public boolean contains(String origin) {
        return origins.contains(origin);
    }

    public boolean isEmpty() {
        return origins.isEmpty();
    }
}
