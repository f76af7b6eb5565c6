package vn.kyluu.agent.http;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.agent.signing.Batch;
import vn.kyluu.agent.signing.Batches;
import vn.kyluu.agent.signing.DigestToSign;

/** {@code /v1/batches} and {@code /v1/signatures}. */
public final class BatchRoutes {
    /** Requests that wait for the person; the others must still be answered. */
    private static final int MOST_WAITING = 3;

    private final Batches batches;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    public BatchRoutes(Batches batches) {
        this.batches = batches;
    }

    void go(Call call, String origin, List<String> rest) throws IOException {
        if (rest.isEmpty()) {
            Routes.require(call, "POST", true);
            call.answer(202, standing(begin(call, origin), 0));
            return;
        }
        var id = Fields.uuid(rest.get(0));
        if (rest.size() == 2 && rest.get(1).equals("resumptions")) {
            Routes.require(call, "POST", true);
            call.answer(202, standing(batches.resume(origin, id, call.body().digests("documents")), 0));
            return;
        }
        if (rest.size() != 1) {
            throw new Refusal(Reason.NOT_FOUND);
        }
        switch (call.method()) {
            case "GET" -> call.answer(200, standing(batches.find(origin, id), from(call)));
            case "DELETE" -> {
                batches.cancel(origin, id);
                call.answer(202, standing(batches.find(origin, id), 0));
            }
            default -> throw new Refusal(Reason.METHOD_NOT_ALLOWED);
        }
    }

    /** Signs one document, and answers when that is done or refused. */
    void signOne(Call call, String origin, List<String> rest) throws IOException {
        Routes.require(call, "POST", rest.isEmpty());
        if (!waiting.tryAcquire()) {
            throw new Refusal(Reason.TOO_MANY_REQUESTS, Map.of("retryAfter", 10));
        }
        try {
            Batch batch = begin(call, origin);
            if (batch.documents().size() != 1) {
                throw Refusal.malformed("documents");
            }
            batch.await();
            batch.standing().trouble().ifPresent(trouble -> {
                throw trouble;
            });
            call.answer(201, standing(batch, 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Reason.CANCELLED);
        } finally {
            waiting.release();
        }
    }

    private Batch begin(Call call, String origin) throws IOException {
        Fields body = call.body();
        X509Certificate certificate = body.certificate("certificate");
        return batches.begin(origin, body.optionalText("requester"), certificate, body.documents("documents"));
    }

    private static int from(Call call) {
        String from = call.query("from").orElse("0");
        if (!from.matches("[0-9]{1,4}")) {
            throw Refusal.malformed("from");
        }
        return Integer.parseInt(from);
    }

    private static Map<String, Object> standing(Batch batch, int from) {
        Batch.Standing standing = batch.standing();
        Map<String, String> digests = new LinkedHashMap<>();
        for (DigestToSign document : batch.documents()) {
            digests.put(document.id(), document.digest());
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("batchId", batch.id().toString());
        shown.put("state", standing.state().name());
        shown.put("total", batch.documents().size());
        shown.put("signed", standing.values().size());
        shown.put(
                "signatures",
                standing.values().entrySet().stream()
                        .skip(from)
                        .map(made -> Map.of(
                                "id",
                                made.getKey(),
                                "digest",
                                String.valueOf(digests.get(made.getKey())),
                                "signatureValue",
                                made.getValue()))
                        .toList());
        standing.trouble().ifPresent(trouble -> shown.put("trouble", Call.problem(trouble)));
        return shown;
    }
}
