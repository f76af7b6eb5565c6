package vn.kyluu.signing.deposit;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.ClosingManifest;
import vn.kyluu.signing.record.Closure;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.Records;

/** Begins a hand-over. */
public final class HandOver {
    private final Records records;
    private final Deposits deposits;
    private final Clock clock;
    private final Journal journal;

    public HandOver(Records records, Deposits deposits, Clock clock, Journal journal) {
        this.records = records;
        this.deposits = deposits;
        this.clock = clock;
        this.journal = journal;
    }

    /** If that completes the manifest of a record, puts the record into the outbox, in the caller's unit of work (R1). */
    public void follow(SubmittedDocument signed) {
        if (signed.state() == DocumentState.COMPLETE && signed.form().equals(ClosingManifest.FORM)) {
            begin(signed.recordNumber(), signed.id());
        }
    }

    private void begin(String recordNumber, UUID manifest) {
        MedicalRecord record = records.lock(recordNumber).orElseThrow();
        Deposit deposit = Deposit.begin(recordNumber, manifest, clock.instant());
        deposits.add(deposit);
        records.save(record.with(new Closure.Delivering(manifest, Optional.empty())));
        journal.wrote(
                Actor.service("signing-service"),
                Act.DEPOSIT,
                "record:" + recordNumber,
                Map.of("outbox", deposit.id().toString(), "manifest", manifest.toString()));
    }
}
