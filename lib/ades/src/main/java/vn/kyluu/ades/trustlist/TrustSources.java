package vn.kyluu.ades.trustlist;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.kyluu.ades.certificate.AnchorDirectory;

/** A service's directory of trust anchors joined with its trusted list, read again now and then. Safe for many threads. */
public final class TrustSources {
    private static final Duration LIST_AFTER = Duration.ofHours(6);
    private static final Duration LIST_AGAIN_AFTER = Duration.ofMinutes(5);

    private final Optional<TrustedList> list;
    private final AnchorDirectory directory;
    private final Clock clock;
    private Instant listDue;

    /**
     * Reads both; a list that does not count now is asked again later.
     *
     * @param anchors directory of CA certificates
     * @param lastGood file that remembers the directory from one start to the next, if any
     * @param list the trusted list, if any
     * @throws RuntimeException if the directory is broken and nothing is remembered
     */
    public TrustSources(Path anchors, Optional<Path> lastGood, Optional<ListSource> list, Clock clock) {
        this.clock = clock;
        this.list = list.map(source -> new TrustedList(source, clock));
        this.listDue = clock.instant();
        refreshList();
        this.directory = new AnchorDirectory(
                anchors, lastGood, () -> this.list.map(TrustedList::get).orElse(Set.of()));
    }

    /** The anchors, with all that the list adds. */
    public AnchorDirectory directory() {
        return directory;
    }

    /** Reads both again, the list not more often than it is worth; to be called every minute or so. */
    public synchronized void reload() {
        refreshList();
        directory.reload();
    }

    private void refreshList() {
        if (list.isPresent() && !clock.instant().isBefore(listDue)) {
            boolean isGood = list.get().refresh();
            listDue = clock.instant().plus(isGood ? LIST_AFTER : LIST_AGAIN_AFTER);
        }
    }
}
