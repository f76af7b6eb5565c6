package vn.kyluu.agent.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.agent.consent.Withdrawal;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;

/** What a page wants signed, and how far it is. Thread-safe; its documents never change (R2). */
public final class Batch {
    private final UUID id = UUID.randomUUID();
    private final String origin;
    private final String requester;
    private final X509Certificate certificate;
    private final List<DigestToSign> documents;
    private final Instant begunAt;
    private final Map<String, String> values = new LinkedHashMap<>();
    private State state = State.ASKING;
    private @Nullable Refusal trouble;
    private Withdrawal withdrawal = new Withdrawal();

    /** Where a batch is. */
    public enum State {
        /** The person is being asked, or waits to be. */
        ASKING,
        /** The token is at work. */
        SIGNING,
        /** Everything is signed. */
        DONE,
        /** It ended before; the rest can be resumed. */
        STOPPED
    }

    /**
     * How far it is.
     *
     * @param values Base64 of the signature values by document, in the order they were made
     * @param trouble why it stopped
     */
    public record Standing(State state, Map<String, String> values, Optional<Refusal> trouble) {}

    Batch(String origin, String requester, X509Certificate certificate, List<DigestToSign> documents, Instant begunAt) {
        this.origin = origin;
        this.requester = requester;
        this.certificate = certificate;
        this.documents = List.copyOf(documents);
        this.begunAt = begunAt;
    }

    public UUID id() {
        return id;
    }

    public String origin() {
        return origin;
    }

    String requester() {
        return requester;
    }

    X509Certificate certificate() {
        return certificate;
    }

    public List<DigestToSign> documents() {
        return documents;
    }

    Instant begunAt() {
        return begunAt;
    }

    /** How far it is now. */
    public synchronized Standing standing() {
        return new Standing(
                state,
                java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values)),
                Optional.ofNullable(trouble));
    }

    synchronized List<DigestToSign> left() {
        List<DigestToSign> left = new ArrayList<>(documents);
        left.removeIf(document -> values.containsKey(document.id()));
        return List.copyOf(left);
    }

    synchronized Withdrawal withdrawal() {
        return withdrawal;
    }

    synchronized boolean isRunning() {
        return state == State.ASKING || state == State.SIGNING;
    }

    synchronized void signing() {
        state = State.SIGNING;
    }

    synchronized void signed(DigestToSign document, String value) {
        values.put(document.id(), value);
        notifyAll();
    }

    synchronized void ended(@Nullable Refusal why) {
        trouble = why;
        state = values.size() == documents.size() ? State.DONE : State.STOPPED;
        notifyAll();
    }

    /** Waits until there are more signatures than that, or it no longer runs. */
    public synchronized Standing awaitMoreThan(int known) throws InterruptedException {
        while (isRunning() && values.size() <= known) {
            wait();
        }
        return standing();
    }

    /** Waits until it no longer runs. */
    public synchronized void await() throws InterruptedException {
        while (isRunning()) {
            wait();
        }
    }

    /**
     * Begins anew with what is left.
     *
     * @throws Refusal BATCH_RUNNING, NOTHING_LEFT
     */
    synchronized void reopen() {
        if (isRunning()) {
            throw new Refusal(Reason.BATCH_RUNNING);
        }
        if (state == State.DONE) {
            throw new Refusal(Reason.NOTHING_LEFT);
        }
        trouble = null;
        withdrawal = new Withdrawal();
        state = State.ASKING;
    }
}
