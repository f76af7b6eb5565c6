package vn.kyluu.signing.confirmation.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.creation.XmlPlacement;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.confirmation.Confirmant;
import vn.kyluu.signing.confirmation.ConfirmationRefusal;
import vn.kyluu.signing.confirmation.ConfirmationRefusal.Reason;
import vn.kyluu.signing.confirmation.Confirming;
import vn.kyluu.signing.confirmation.Method;
import vn.kyluu.signing.confirmation.Subject;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.session.Algorithms;
import vn.kyluu.signing.session.CertificateCheck;
import vn.kyluu.signing.session.Crafts;
import vn.kyluu.signing.transaction.UnitOfWork;

/** First step: the paper, and the digest that the confirmant's key signs. */
public final class OpenPatientSession {
    private final UnitOfWork units;
    private final PatientSessions sessions;
    private final Contents contents;
    private final Confirming confirming;
    private final CertificateCheck check;
    private final Crafts crafts;
    private final Duration lifetime;
    private final ZoneId zone;
    private final Clock clock;
    private final Journal journal;

    public OpenPatientSession(
            UnitOfWork units,
            PatientSessions sessions,
            Contents contents,
            Confirming confirming,
            CertificateCheck check,
            Crafts crafts,
            Duration lifetime,
            ZoneId zone,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.sessions = sessions;
        this.contents = contents;
        this.confirming = confirming;
        this.check = check;
        this.crafts = crafts;
        this.lifetime = lifetime;
        this.zone = zone;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * A session that waits for the value.
     *
     * @param named who confirms; empty: the patient himself
     * @throws ConfirmationRefusal CITIZEN_NUMBER_MISSING, NOT_FOR_PATIENTS
     * @throws vn.kyluu.signing.session.SessionRefusal CERTIFICATE_…, ALGORITHM_NOT_ACCEPTED
     */
    public Opened open(Actor actor, UUID documentId, Optional<Confirmant> named, CertificateChain chain) {
        return journal.watch(actor, Act.OPEN_SESSION, "document:" + documentId, () -> {
            Subject subject = confirming.subject(documentId);
            Confirmant confirmant = subject.confirmant(named);
            check.require(chain, identifiers(confirmant));
            UUID id = UUID.randomUUID();
            Octets paper = confirming.paper(id, subject, confirmant, new Method.BySignature(chain.leaf()), actor);
            Instant now = clock.instant();
            PatientSession session = new PatientSession(
                    id,
                    documentId,
                    subject.document().sha256(),
                    confirmant,
                    paper.digest(DigestAlgorithm.SHA256),
                    chain,
                    Algorithms.forToken(chain.leaf()),
                    now.truncatedTo(ChronoUnit.SECONDS),
                    actor.staffCode(),
                    now.plus(lifetime),
                    Optional.empty(),
                    Optional.empty());
            DataToBeSigned data = crafts.prepare(paper, session.spec(zone), XmlPlacement.IN_ROOT);
            units.run(() -> keep(actor, session, paper));
            return new Opened(session, data.digest(), subject.document().title());
        });
    }

    private void keep(Actor actor, PatientSession session, Octets paper) {
        contents.put(paper);
        sessions.add(session);
        journal.wrote(
                actor,
                Act.OPEN_SESSION,
                "document:" + session.documentId(),
                Map.of(
                        "patientSession", session.id().toString(),
                        "covers", session.sha256().hex()));
    }

    static Set<String> identifiers(Confirmant confirmant) {
        String number =
                confirmant.citizenId().orElseThrow(() -> new ConfirmationRefusal(Reason.CITIZEN_NUMBER_MISSING));
        return Set.of("CCCD:" + number, "CMND:" + number, "HC:" + number);
    }

    /**
     * A session and what to show and to sign.
     *
     * @param dtbs the digest the key signs
     */
    public record Opened(PatientSession session, Digest dtbs, String documentTitle) {}
}
