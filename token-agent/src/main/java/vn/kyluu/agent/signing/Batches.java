package vn.kyluu.agent.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;

/** The batches of the last half hour. Thread-safe. */
public final class Batches implements AutoCloseable {
    /** Documents in one batch. */
    public static final int MOST_DOCUMENTS = 200;

    private static final int MOST_RUNNING = 8;
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final SignBatch signBatch;
    private final Clock clock;
    private final Map<UUID, Batch> batches = new LinkedHashMap<>();
    private final ExecutorService signers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "signing");
        thread.setDaemon(true);
        return thread;
    });

    public Batches(SignBatch signBatch, Clock clock) {
        this.signBatch = signBatch;
        this.clock = clock;
    }

    /**
     * Begins a batch: the person is asked, then it is signed, both while the caller goes on.
     *
     * @param requester who asks, in the page's words; may be empty
     * @throws Refusal MALFORMED without documents, with more than 200 or with one id twice, TOO_MANY_REQUESTS
     */
    public Batch begin(String origin, String requester, X509Certificate certificate, List<DigestToSign> documents) {
        Set<String> ids = new HashSet<>();
        if (documents.isEmpty() || documents.size() > MOST_DOCUMENTS) {
            throw Refusal.malformed("documents");
        }
        for (DigestToSign document : documents) {
            if (!ids.add(document.id())) {
                throw Refusal.malformed("documents.id");
            }
        }
        Batch batch = new Batch(origin, requester, certificate, documents, clock.instant());
        synchronized (batches) {
            forgetOld();
            if (batches.values().stream()
                            .filter(each -> each.origin().equals(origin) && each.isRunning())
                            .count()
                    >= MOST_RUNNING) {
                throw new Refusal(Reason.TOO_MANY_REQUESTS, Map.of("retryAfter", 10));
            }
            batches.put(batch.id(), batch);
        }
        signers.execute(() -> signBatch.sign(batch));
        return batch;
    }

    /**
     * Finds a batch of this page.
     *
     * @throws Refusal BATCH_UNKNOWN
     */
    public Batch find(String origin, UUID id) {
        synchronized (batches) {
            forgetOld();
            Batch found = batches.get(id);
            if (found == null || !found.origin().equals(origin)) {
                throw new Refusal(Reason.BATCH_UNKNOWN);
            }
            return found;
        }
    }

    /**
     * Goes on with what is left, after a new consent.
     *
     * @param digests what the page believes to be left, by document; may be empty
     * @throws Refusal DIGEST_SWAPPED if one is not what was consented to, BATCH_RUNNING, NOTHING_LEFT, BATCH_UNKNOWN
     */
    public Batch resume(String origin, UUID id, Map<String, String> digests) {
        Batch batch = find(origin, id);
        Map<String, String> known = new LinkedHashMap<>();
        batch.documents().forEach(document -> known.put(document.id(), document.digest()));
        digests.forEach((document, digest) -> {
            if (!digest.equals(known.get(document))) {
                throw new Refusal(Reason.DIGEST_SWAPPED);
            }
        });
        batch.reopen();
        signers.execute(() -> signBatch.sign(batch));
        return batch;
    }

    /** Stops a batch; what is signed is kept. */
    public void cancel(String origin, UUID id) {
        find(origin, id).withdrawal().withdraw();
    }

    private void forgetOld() {
        batches.values()
                .removeIf(batch ->
                        !batch.isRunning() && batch.begunAt().plus(LIFE).isBefore(clock.instant()));
    }

    /** Stops all of them, and waits a moment for those at work. */
    @Override
    public void close() {
        synchronized (batches) {
            batches.values().forEach(batch -> batch.withdrawal().withdraw());
        }
        signers.shutdown();
        try {
            if (!signers.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                signers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
