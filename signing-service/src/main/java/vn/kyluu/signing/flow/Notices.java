package vn.kyluu.signing.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When somebody is told of a step that has a term: at points before it is due, and when it is.
 *
 * @param moments earliest first
 */
public record Notices(List<Instant> moments) {
    public Notices {
        moments = List.copyOf(moments);
    }

    /** Those of a term. */
    public static Notices of(Instant dueAt, List<Integer> remindHoursBefore) {
        return new Notices(Stream.concat(
                        remindHoursBefore.stream().map(hours -> dueAt.minus(Duration.ofHours(hours))), Stream.of(dueAt))
                .sorted()
                .toList());
    }

    public Instant first() {
        return moments.get(0);
    }

    /** The last that has come. */
    public Optional<Instant> lastUpTo(Instant now) {
        return moments.stream().filter(each -> !each.isAfter(now)).max(Comparator.naturalOrder());
    }

    /** The next that has not. */
    public Optional<Instant> firstAfter(Instant now) {
        return moments.stream().filter(each -> each.isAfter(now)).findFirst();
    }
}
