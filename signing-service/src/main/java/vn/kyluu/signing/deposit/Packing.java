package vn.kyluu.signing.deposit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Makes the parcel of a record, its manifest raised for the long term (R3). Safe for many threads. */
public final class Packing {
    private final UnitOfWork units;
    private final Documents documents;
    private final Contents contents;
    private final Augmentation augmentation;
    private final Journal journal;

    public Packing(
            UnitOfWork units, Documents documents, Contents contents, Augmentation augmentation, Journal journal) {
        this.units = units;
        this.documents = documents;
        this.contents = contents;
        this.augmentation = augmentation;
        this.journal = journal;
    }

    Parcel pack(Deposit deposit) {
        SubmittedDocument manifest =
                units.call(() -> documents.find(deposit.manifest()).orElseThrow());
        if (!manifest.isAt(manifest.format().longTerm())) {
            raise(manifest);
        }
        return units.call(() -> gather(deposit));
    }

    private void raise(SubmittedDocument manifest) {
        SignedDocument raised = augmentation.raise(
                units.call(() -> contents.get(manifest.sha256())),
                manifest.format().longTerm());
        units.run(() -> {
            SubmittedDocument after =
                    manifest.raised(raised.level(), raised.timestampTime(), contents.put(raised.bytes()));
            documents.save(after);
            journal.wrote(
                    Actor.service("signing-service"),
                    Act.AUGMENT,
                    "document:" + manifest.id(),
                    Map.of(
                            "level",
                            raised.level().etsiName(),
                            "sha256",
                            after.sha256().hex()));
        });
    }

    /** Digest of the manifest as it was handed over. Called inside a unit of work. */
    Digest manifestDigest(Deposit deposit) {
        return documents.find(deposit.manifest()).orElseThrow().sha256();
    }

    /** What some manifest lists; only one closing of a record is on its way at a time. In the order in which the manifest lists them: that in which they came. */
    private Parcel gather(Deposit deposit) {
        SubmittedDocument manifest = documents.find(deposit.manifest()).orElseThrow();
        List<ParcelPart> parts = new ArrayList<>();
        for (SubmittedDocument each : documents.ofRecord(deposit.recordNumber())) {
            if (each.state().isCurrent() && each.recordVersion() > 0) {
                parts.add(new ParcelPart(each.id(), parts.size() + 1, each.format(), contents.get(each.sha256())));
            }
        }
        return new Parcel(deposit.recordNumber(), contents.get(manifest.sha256()), parts);
    }
}
