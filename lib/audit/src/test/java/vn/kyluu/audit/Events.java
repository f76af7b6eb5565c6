package vn.kyluu.audit;

import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

/** Events for tests, all different. */
final class Events {
    private static final Instant START = Instant.parse("2026-11-20T02:15:30.123456Z");

    private Events() {}

    static AuditEvent number(int i) {
        return new AuditEvent(
                START.plusSeconds(i),
                "bs." + i,
                Act.SIGN,
                "document:" + i,
                "OK",
                Map.of("step", "doctor", "sha256", Integer.toHexString(i)),
                "request-" + i);
    }

    static java.util.List<AuditEntry> chain(int length) {
        java.util.List<AuditEntry> entries = new java.util.ArrayList<>();
        IntStream.rangeClosed(1, length)
                .forEach(i -> entries.add(AuditChain.next(
                        entries.isEmpty()
                                ? java.util.Optional.empty()
                                : java.util.Optional.of(entries.get(i - 2).head()),
                        number(i))));
        return entries;
    }
}
