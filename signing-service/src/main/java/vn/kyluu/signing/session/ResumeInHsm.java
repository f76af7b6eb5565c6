package vn.kyluu.signing.session;

import java.util.Optional;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** What became of a signature in the HSM that was asked for and never answered (R12). */
public final class ResumeInHsm {
    private final UnitOfWork units;
    private final Sessions sessions;
    private final Documents documents;
    private final Finishing finishing;
    private final Journal journal;

    public ResumeInHsm(UnitOfWork units, Sessions sessions, Documents documents, Finishing finishing, Journal journal) {
        this.units = units;
        this.sessions = sessions;
        this.documents = documents;
        this.finishing = finishing;
        this.journal = journal;
    }

    /**
     * The signature that the consent was used for, put into the document now if a crash left its value behind; empty if no key was used
     * under it.
     *
     * @throws SessionRefusal ALREADY_SIGNED, CONTENT_DIFFERS, if another one overtook it
     */
    public Optional<Signature> resume(Actor actor, UUID documentId, UUID authorizationId) {
        return units.call(() -> sessions.under(authorizationId, documentId))
                .filter(each -> each.terms().staffCode().equals(actor.staffCode()))
                .flatMap(each -> each instanceof SigningSession.Signed signed
                        ? Optional.of(journal.watch(
                                actor,
                                Act.SIGN,
                                "document:" + documentId,
                                () -> finishing.finish(signed, actor.requestId())))
                        : made(each));
    }

    private Optional<Signature> made(SigningSession session) {
        return units.call(() -> documents.find(session.terms().documentId()))
                .flatMap(document ->
                        Finishing.signatureOf(document, session.terms().id()));
    }
}
