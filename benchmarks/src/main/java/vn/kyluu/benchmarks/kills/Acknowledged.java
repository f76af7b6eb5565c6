package vn.kyluu.benchmarks.kills;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What the service has told its clients. Thread-safe. */
final class Acknowledged {
    /** Signature to document. */
    final Map<String, String> signatures = new ConcurrentHashMap<>();
    /** Document to record. */
    final Map<String, String> documents = new ConcurrentHashMap<>();
    /** Manifest to record, of records whose closing began. */
    final Map<String, String> manifests = new ConcurrentHashMap<>();
    /** Records whose manifest has all its signatures. */
    final Queue<String> closed = new ConcurrentLinkedQueue<>();

    final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    final LongAdder requests = new LongAdder();
    final LongAdder unanswered = new LongAdder();
    final LongAdder turnedAway = new LongAdder();
    /** Requests that were asked again after no answer came, and then answered with success. */
    final LongAdder answeredLater = new LongAdder();

    final AtomicInteger sequence = new AtomicInteger();
}
