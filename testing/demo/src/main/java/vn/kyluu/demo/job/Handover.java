package vn.kyluu.demo.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.kyluu.demo.desk.RecordsDesk;
import vn.kyluu.demo.desk.UnexpectedAnswer;

/** The record is closed, its manifest signed, and the outbox brings it to the archive. */
public final class Handover {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final RecordsDesk records;
    private final SigningRound signing;
    private final Narrator narrator;

    public Handover(RecordsDesk records, SigningRound signing, Narrator narrator) {
        this.records = records;
        this.signing = signing;
        this.narrator = narrator;
    }

    /** Hands the record over and waits until it is archived. */
    public ArchivedCase of(CaseFile file) {
        JsonNode closure = narrator.step(
                "Records staff close the record; documents are raised to B-LT",
                () -> records.close(file.number()).expect(200, 201).json(),
                answer -> answer.path("state").asText());
        String manifest = closure.path("manifestDocumentId").asText();
        signing.ofManifest(manifest);
        JsonNode archived = narrator.step(
                "The outbox delivers; the archive validates, writes both sites and reads them back",
                () -> awaitArchived(file.number()),
                answer -> answer.path("state").asText());
        narrator.mustBe(
                "2 receipts",
                "The closure shows a receipt of each site",
                () -> archived.path("receipt").path("sites").size() + " receipts");
        for (JsonNode site : archived.path("receipt").path("sites")) {
            narrator.note(site.path("site").asText() + ": version "
                    + site.path("versionId").asText() + ", locked until "
                    + site.path("lockedUntil").asText());
        }
        return new ArchivedCase(file, manifest, archived.path("archiveId").asText());
    }

    /** Waits until the closure is ARCHIVED. */
    public JsonNode awaitArchived(String recordNumber) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            JsonNode closure = records.closure(recordNumber).expect(200).json();
            String state = closure.path("state").asText();
            if (state.equals("ARCHIVED")) {
                return closure;
            }
            if (state.equals("FAILED") || System.nanoTime() > end) {
                throw new UnexpectedAnswer("the closure of " + recordNumber + " stands at " + closure);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnexpectedAnswer("not waited for the closure of " + recordNumber);
            }
        }
    }
}
