package vn.kyluu.signing.session;

import java.time.Clock;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.session.SessionRefusal.Reason;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Second door: takes the value a key made over a session's digest. */
public final class CompleteSession {
    private final UnitOfWork units;
    private final Sessions sessions;
    private final Documents documents;
    private final Contents contents;
    private final Crafts crafts;
    private final Finishing finishing;
    private final Clock clock;
    private final Journal journal;

    public CompleteSession(
            UnitOfWork units,
            Sessions sessions,
            Documents documents,
            Contents contents,
            Crafts crafts,
            Finishing finishing,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.sessions = sessions;
        this.documents = documents;
        this.contents = contents;
        this.crafts = crafts;
        this.finishing = finishing;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Checks the value (R2), stores it (R3) and puts it into the document; the same call again answers the same signature.
     *
     * @param value RSA: as the key gave it; ECDSA: DER SEQUENCE of r and s
     * @throws SessionRefusal SESSION_UNKNOWN, SESSION_ENDED, SESSION_EXPIRED, SIGNATURE_VALUE_INVALID, CONTENT_DIFFERS,
     *     ALREADY_SIGNED
     */
    public Signature complete(Actor actor, UUID sessionId, Octets value) {
        return journal.watch(actor, Act.SIGN, "session:" + sessionId, () -> {
            SigningSession session = units.call(() -> own(actor, sessionId));
            if (session instanceof SigningSession.Ended ended) {
                return made(ended);
            }
            if (session instanceof SigningSession.Prepared prepared) {
                session = store(actor, prepared, value);
            }
            return session instanceof SigningSession.Signed signed
                    ? finishing.finish(signed, actor.requestId())
                    : finishing.overtaken(actor, session.terms());
        });
    }

    private SigningSession own(Actor actor, UUID sessionId) {
        return sessions.find(sessionId)
                .filter(each -> each.terms().staffCode().equals(actor.staffCode()))
                .orElseThrow(() -> new SessionRefusal(Reason.SESSION_UNKNOWN));
    }

    private Signature made(SigningSession.Ended ended) {
        SubmittedDocument document =
                units.call(() -> documents.find(ended.terms().documentId()).orElseThrow());
        return Finishing.signatureOf(document, ended.terms().id())
                .orElseThrow(() -> new SessionRefusal(Reason.SESSION_ENDED));
    }

    private SigningSession store(Actor actor, SigningSession.Prepared prepared, Octets bytes) {
        SessionTerms terms = prepared.terms();
        if (terms.isExpired(clock.instant())) {
            throw new SessionRefusal(Reason.SESSION_EXPIRED);
        }
        SubmittedDocument document =
                units.call(() -> documents.find(terms.documentId()).orElseThrow());
        if (!document.sha256().equals(terms.documentSha256())) {
            return prepared;
        }
        // what has been learned since of the authority's tokens, here or in the process that opened the session, may
        // differ
        DataToBeSigned data = crafts.prepareAgain(
                units.call(() -> contents.get(terms.documentSha256())), terms.spec(), terms.placement(), terms.dtbs());
        SignatureValue value = new SignatureValue(terms.spec().algorithm(), bytes);
        if (!value.verifies(data, terms.spec().chain().leaf())) {
            throw new SessionRefusal(Reason.SIGNATURE_VALUE_INVALID);
        }
        SigningSession.Signed signed = new SigningSession.Signed(terms, value, clock.instant());
        try {
            units.run(() -> sessions.advance(signed));
            return signed;
        } catch (Collision sameValueInAnotherThread) {
            return units.call(() -> own(actor, terms.id()));
        }
    }
}
