package vn.kyluu.archive.wire;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.trace.ReadTrace;

/** The audit entries of a record and the end of the whole chain. */
public record TraceJson(List<Entry> items, @Nullable Head chainHead) {
    /** One entry with its place in the chain. */
    public record Entry(
            long sequence,
            String at,
            String actor,
            String act,
            String subject,
            String outcome,
            Map<String, String> details,
            String requestId,
            String previous,
            String hash) {}

    /** The end of the chain. */
    public record Head(long sequence, String hash) {}

    /** The trace; moments keep their microseconds, for the hash is over them. */
    public static TraceJson of(ReadTrace.Trace trace, ZoneId zone) {
        return new TraceJson(
                trace.entries().stream()
                        .map(entry -> new Entry(
                                entry.sequence(),
                                entry.event()
                                        .at()
                                        .atZone(zone)
                                        .toOffsetDateTime()
                                        .toString(),
                                entry.event().actor(),
                                entry.event().act().name(),
                                entry.event().subject(),
                                entry.event().outcome(),
                                entry.event().details(),
                                entry.event().requestId(),
                                entry.previous().hex(),
                                entry.hash().hex()))
                        .toList(),
                trace.head()
                        .map(head -> new Head(head.sequence(), head.hash().hex()))
                        .orElse(null));
    }
}
