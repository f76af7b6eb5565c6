package vn.kyluu.archive.fixity;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.replication.Incidents;
import vn.kyluu.archive.vault.Receipt;

/** Copies in memory. */
final class InMemoryCopies implements Copies {
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Incidents incidents;

    InMemoryCopies(Incidents incidents) {
        this.incidents = incidents;
    }

    private static final class Line {
        Copy copy;
        CopyState state = CopyState.OK;
        Instant writtenAt;
        Instant checkedAt;

        @Nullable
        Instant listedAt;

        Line(Copy copy, Instant at) {
            this.copy = copy;
            this.writtenAt = at;
            this.checkedAt = at;
        }
    }

    void add(Copy copy, Instant at) {
        lines.put(copy.site() + copy.key().path(), new Line(copy, at));
    }

    CopyState state(Copy copy) {
        return line(copy).state;
    }

    private Line line(Copy copy) {
        return lines.get(copy.site() + copy.key().path());
    }

    private List<Copy> where(String site, Predicate<Line> wanted, int limit) {
        return lines.values().stream()
                .filter(line -> line.copy.site().equals(site))
                .filter(wanted)
                .sorted(Comparator.comparing((Line line) -> line.checkedAt)
                        .thenComparing(line -> line.copy.key().path()))
                .limit(limit)
                .map(line -> line.copy)
                .toList();
    }

    @Override
    public List<Copy> due(String site, Instant before, int limit) {
        return where(site, line -> line.checkedAt.isBefore(before), limit);
    }

    @Override
    public List<Copy> troubled(String site, Instant before, int limit) {
        return where(
                site,
                line -> line.checkedAt.isBefore(before)
                        && incidents.open().stream()
                                .anyMatch(incident -> incident.site().equals(site)
                                        && incident.path()
                                                .equals(line.copy.key().path())),
                limit);
    }

    @Override
    public List<Copy> known(String site, Collection<String> paths) {
        return where(site, line -> paths.contains(line.copy.key().path()), Integer.MAX_VALUE);
    }

    @Override
    public void note(Copy copy, CopyState state, Instant at) {
        line(copy).state = state;
        line(copy).checkedAt = at;
    }

    @Override
    public void mended(Copy copy, Receipt receipt) {
        Line line = line(copy);
        line.copy = new Copy(copy.archiveId(), copy.site(), copy.key(), copy.lock(), receipt.versionId(), copy.held());
        line.state = CopyState.OK;
        line.writtenAt = receipt.verifiedAt();
        line.checkedAt = receipt.verifiedAt();
    }

    @Override
    public void listed(String site, Collection<String> paths, Instant at) {
        known(site, paths).forEach(copy -> line(copy).listedAt = at);
    }

    @Override
    public List<Copy> unlisted(String site, Instant since, int limit) {
        return where(
                site,
                line -> line.writtenAt.isBefore(since) && (line.listedAt == null || line.listedAt.isBefore(since)),
                limit);
    }

    @Override
    public Coverage coverage(String site, Instant since) {
        Map<CopyState, Long> states = new EnumMap<>(CopyState.class);
        List<Line> here = lines.values().stream()
                .filter(line -> line.copy.site().equals(site))
                .toList();
        here.forEach(line ->
                states.merge(line.checkedAt.isBefore(since) ? CopyState.NOT_CHECKED : line.state, 1L, Long::sum));
        return new Coverage(
                here.size(), states, here.stream().map(line -> line.checkedAt).min(Comparator.naturalOrder()));
    }
}
