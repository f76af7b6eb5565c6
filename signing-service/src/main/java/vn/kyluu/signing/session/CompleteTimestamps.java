package vn.kyluu.signing.session;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.timestamp.TimestampOutage;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.consent.Authorizations;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.DocumentContent;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Adds the timestamps that could not be had when the signatures were made (R4). */
public final class CompleteTimestamps {
    private static final int AT_ONCE = 50;
    private static final Actor SERVICE = Actor.service("signing-service");

    private final UnitOfWork units;
    private final Documents documents;
    private final Contents contents;
    private final Sessions sessions;
    private final Authorizations authorizations;
    private final Augmentation augmentation;
    private final Clock clock;
    private final Journal journal;

    public CompleteTimestamps(
            UnitOfWork units,
            Documents documents,
            Contents contents,
            Sessions sessions,
            Authorizations authorizations,
            Augmentation augmentation,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.documents = documents;
        this.contents = contents;
        this.sessions = sessions;
        this.authorizations = authorizations;
        this.augmentation = augmentation;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Raises up to 50 documents to B-T and tells how many; leaves those alone that somebody is about to sign (R8), and stops
     * when the authority is still silent.
     */
    public int complete() {
        List<UUID> waiting = units.call(() -> documents.withoutTimestamp(AT_ONCE));
        int completed = 0;
        try {
            for (UUID each : waiting) {
                completed += raise(each) ? 1 : 0;
            }
        } catch (TimestampOutage outage) {
            System.getLogger(CompleteTimestamps.class.getName())
                    .log(System.Logger.Level.INFO, "timestamp authority still silent");
        }
        return completed;
    }

    private boolean raise(UUID documentId) {
        Optional<DocumentContent> before = units.call(() -> untouched(documentId));
        if (before.isEmpty()) {
            return false;
        }
        SubmittedDocument document = before.get().document();
        SignedDocument raised =
                augmentation.raise(before.get().bytes(), document.format().timestamped());
        try {
            return units.call(() -> keep(document, raised));
        } catch (Collision changedMeanwhile) {
            return false;
        }
    }

    private Optional<DocumentContent> untouched(UUID documentId) {
        if (sessions.openOn(documentId, clock.instant()) || authorizations.awaits(documentId, clock.instant())) {
            return Optional.empty();
        }
        return documents
                .find(documentId)
                .filter(each -> each.state().isCurrent())
                .map(each -> new DocumentContent(each, contents.get(each.sha256())));
    }

    private boolean keep(SubmittedDocument before, SignedDocument raised) {
        if (untouched(before.id()).isEmpty()) {
            return false;
        }
        SubmittedDocument after = before.raised(raised.level(), raised.timestampTime(), contents.put(raised.bytes()));
        documents.save(after);
        journal.wrote(
                SERVICE,
                Act.AUGMENT,
                "document:" + before.id(),
                Map.of(
                        "level",
                        raised.level().etsiName(),
                        "sha256",
                        after.sha256().hex()));
        return true;
    }
}
