package vn.kyluu.signing.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampOutage;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.deposit.HandOver;
import vn.kyluu.signing.document.CertificateSummary;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.DocumentContent;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowRefusal;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.session.SessionRefusal.Reason;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.signer.Device;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Everything that comes after the value was stored (R3 to R7). May be repeated after a crash. Safe for many threads. */
public final class Finishing {
    private final UnitOfWork units;
    private final Documents documents;
    private final Contents contents;
    private final Sessions sessions;
    private final Credentials credentials;
    private final Crafts crafts;
    private final TimestampAuthority authority;
    private final EarlierSignatures earlier;
    private final HandOver handOver;
    private final Clock clock;
    private final Journal journal;

    public Finishing(
            UnitOfWork units,
            Documents documents,
            Contents contents,
            Sessions sessions,
            Credentials credentials,
            Crafts crafts,
            TimestampAuthority authority,
            EarlierSignatures earlier,
            HandOver handOver,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.documents = documents;
        this.contents = contents;
        this.sessions = sessions;
        this.credentials = credentials;
        this.crafts = crafts;
        this.authority = authority;
        this.earlier = earlier;
        this.handOver = handOver;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Puts the value into the document and keeps it; a session that another one overtook ends as LOST.
     *
     * @throws SessionRefusal ALREADY_SIGNED, CONTENT_DIFFERS
     */
    Signature finish(SigningSession.Signed session, String requestId) {
        return finish(session, requestId, this::assembleAnyway);
    }

    /**
     * The same, but gives up where the key should rather sign again, since its signature has no room for the time stamp.
     *
     * @throws TimestampOutage that lacks room
     */
    Signature finishUnlessOutgrown(SigningSession.Signed session, String requestId) {
        return finish(session, requestId, this::assemble);
    }

    private Signature finish(
            SigningSession.Signed session,
            String requestId,
            BiFunction<Octets, SigningSession.Signed, SignedDocument> assembly) {
        SessionTerms terms = session.terms();
        Actor actor = terms.actor(requestId);
        try {
            DocumentContent base = units.call(() -> base(terms));
            SignedDocument signed = assembly.apply(base.bytes(), session);
            if (!base.document().signatures().isEmpty()) {
                earlier.recheck(signed.bytes(), base.document().signatures().size() + 1);
            }
            return units.call(() -> keep(actor, terms, signed));
        } catch (Collision | FlowRefusal overtaken) {
            return overtaken(actor, terms);
        }
    }

    private DocumentContent base(SessionTerms terms) {
        SubmittedDocument document = unchanged(terms);
        return new DocumentContent(document, contents.get(document.sha256()));
    }

    private SubmittedDocument unchanged(SessionTerms terms) {
        return documents
                .find(terms.documentId())
                .filter(each -> each.state() == DocumentState.SIGNING)
                .filter(each -> each.sha256().equals(terms.documentSha256()))
                // a step demanded meanwhile makes a last signature one that others must follow
                .filter(each -> each.flow().nextPosition() == terms.spec().position())
                .orElseThrow(() -> new Collision("document of the session"));
    }

    private SignedDocument assemble(Octets bytes, SigningSession.Signed session) {
        try {
            return assemble(bytes, session, Optional.of(authority));
        } catch (TimestampOutage outage) {
            if (outage.lacksRoom()) {
                throw outage;
            }
            System.getLogger(Finishing.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "timestamp authority silent, session {0} stays at B-B",
                            session.terms().id());
            return assembleBare(bytes, session);
        }
    }

    private SignedDocument assembleAnyway(Octets bytes, SigningSession.Signed session) {
        try {
            return assemble(bytes, session);
        } catch (TimestampOutage outage) {
            return assembleBare(bytes, session);
        }
    }

    private SignedDocument assembleBare(Octets bytes, SigningSession.Signed session) {
        return assemble(bytes, session, Optional.empty());
    }

    private SignedDocument assemble(
            Octets bytes, SigningSession.Signed session, Optional<TimestampAuthority> stamping) {
        SessionTerms terms = session.terms();
        return crafts.assemble(bytes, terms.spec(), terms.placement(), session.value(), stamping);
    }

    private Signature keep(Actor actor, SessionTerms terms, SignedDocument signed) {
        SubmittedDocument before = unchanged(terms);
        Instant now = clock.instant();
        Signature signature = new Signature(
                terms.id(),
                terms.step(),
                terms.role(),
                terms.signer(),
                CertificateSummary.of(terms.spec().chain().leaf()),
                signed.level(),
                terms.spec().signingTime(),
                signed.timestampTime(),
                terms.device(),
                terms.documentSha256(),
                terms.onBehalfOf());
        SubmittedDocument after =
                before.signed(signature, terms.turn(actor.requestId()), contents.put(signed.bytes()), now);
        documents.save(after);
        sessions.advance(new SigningSession.Ended(terms, Ending.COMPLETED, now));
        rememberToken(terms);
        handOver.follow(after);
        Map<String, String> details = new TreeMap<>(Map.of(
                "session", terms.id().toString(),
                "step", terms.step(),
                "level", signed.level().etsiName(),
                "covers", terms.documentSha256().hex(),
                "sha256", after.sha256().hex()));
        terms.onBehalfOf()
                .ifPresent(each -> details.put("delegation", each.delegationId().toString()));
        journal.wrote(actor, Act.SIGN, "document:" + terms.documentId(), details);
        return signature;
    }

    private void rememberToken(SessionTerms terms) {
        CertificateChain chain = terms.spec().chain();
        if (terms.device() == Device.TOKEN
                && credentials.ofSigner(terms.staffCode()).stream().noneMatch(each -> each.isFor(chain))) {
            credentials.add(new Credential.OnToken(UUID.randomUUID(), terms.staffCode(), chain));
        }
    }

    /**
     * Ends a session that somebody overtook; if that was this very session in another thread, its signature is the answer.
     *
     * @throws SessionRefusal ALREADY_SIGNED, CONTENT_DIFFERS
     */
    Signature overtaken(Actor actor, SessionTerms terms) {
        Loss loss = units.call(() -> lose(actor, terms));
        return loss.own().orElseThrow(() -> new SessionRefusal(loss.reason()));
    }

    private Loss lose(Actor actor, SessionTerms terms) {
        SubmittedDocument now = documents.find(terms.documentId()).orElseThrow();
        Optional<Signature> own = signatureOf(now, terms.id());
        boolean stepDone = now.flow().step(terms.step()).state().isBehind();
        Reason reason = stepDone ? Reason.ALREADY_SIGNED : Reason.CONTENT_DIFFERS;
        boolean ended = sessions.find(terms.id())
                .filter(SigningSession.Ended.class::isInstance)
                .isPresent();
        if (own.isEmpty() && !ended) {
            sessions.advance(new SigningSession.Ended(terms, Ending.LOST, clock.instant()));
            journal.wrote(
                    actor,
                    Act.END_SESSION,
                    "document:" + terms.documentId(),
                    Map.of("session", terms.id().toString(), "reason", reason.code()));
        }
        return new Loss(own, reason);
    }

    private record Loss(Optional<Signature> own, Reason reason) {}

    static Optional<Signature> signatureOf(SubmittedDocument document, UUID sessionId) {
        return document.signatures().stream()
                .filter(each -> each.id().equals(sessionId))
                .findFirst();
    }
}
