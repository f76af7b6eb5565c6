package vn.kyluu.signing.confirmation.signature;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.certificate.CertificateStatus;
import vn.kyluu.ades.creation.XmlPlacement;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampOutage;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.confirmation.ConfirmationRefusal;
import vn.kyluu.signing.confirmation.ConfirmationRefusal.Reason;
import vn.kyluu.signing.confirmation.Confirming;
import vn.kyluu.signing.confirmation.Method;
import vn.kyluu.signing.confirmation.Paper;
import vn.kyluu.signing.confirmation.PatientConfirmation;
import vn.kyluu.signing.confirmation.Subject;
import vn.kyluu.signing.document.CertificateSummary;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SignedBy;
import vn.kyluu.signing.evidence.Evidence;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.session.CertificateCheck;
import vn.kyluu.signing.session.Crafts;
import vn.kyluu.signing.session.SessionRefusal;
import vn.kyluu.signing.signer.Device;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Second step: takes the value, puts it into the paper, has the paper sealed. */
public final class CompletePatientSession {
    private final UnitOfWork units;
    private final PatientSessions sessions;
    private final Contents contents;
    private final Confirming confirming;
    private final CertificateCheck check;
    private final Crafts crafts;
    private final TimestampAuthority authority;
    private final ZoneId zone;
    private final Clock clock;
    private final Journal journal;

    public CompletePatientSession(
            UnitOfWork units,
            PatientSessions sessions,
            Contents contents,
            Confirming confirming,
            CertificateCheck check,
            Crafts crafts,
            TimestampAuthority authority,
            ZoneId zone,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.sessions = sessions;
        this.contents = contents;
        this.confirming = confirming;
        this.check = check;
        this.crafts = crafts;
        this.authority = authority;
        this.zone = zone;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * The confirmation, sealed and kept; after an outage the same call goes on.
     *
     * @param value RSA: as the key gave it; ECDSA: DER SEQUENCE of r and s
     * @throws ConfirmationRefusal PATIENT_SESSION_…, CONFIRMED_CONTENT_DIFFERS
     * @throws SessionRefusal SIGNATURE_VALUE_INVALID, CERTIFICATE_…
     */
    public PatientConfirmation complete(Actor actor, UUID sessionId, Octets value) {
        return journal.watch(actor, Act.CONFIRM, "session:" + sessionId, () -> {
            PatientSession session = units.call(() -> usable(actor, sessionId));
            Octets bytes = units.call(() -> contents.get(session.paper()));
            SignatureSpec spec = session.spec(zone);
            DataToBeSigned data = crafts.prepare(bytes, spec, XmlPlacement.IN_ROOT);
            SignatureValue signed = new SignatureValue(spec.algorithm(), value);
            if (!signed.verifies(data, spec.chain().leaf())) {
                throw new SessionRefusal(SessionRefusal.Reason.SIGNATURE_VALUE_INVALID);
            }
            units.run(() -> sessions.save(usable(actor, sessionId).with(value)));
            CertificateStatus status =
                    check.require(spec.chain(), OpenPatientSession.identifiers(session.confirmant()));
            Paper paper = paper(actor, session, bytes, data, signed, status);
            Subject subject = confirming.subject(session.documentId());
            if (!subject.document().sha256().equals(session.sha256())) {
                throw new ConfirmationRefusal(Reason.CONFIRMED_CONTENT_DIFFERS);
            }
            Method method = new Method.BySignature(spec.chain().leaf());
            return confirming.seal(
                    actor,
                    subject,
                    session.confirmant(),
                    method,
                    paper,
                    () -> sessions.save(usable(actor, sessionId).ended(clock.instant())));
        });
    }

    /** R2: one whose value came in time waits for the facility's key as long as it takes. */
    private PatientSession usable(Actor actor, UUID id) {
        PatientSession session = sessions.lock(id)
                .filter(each -> each.staffCode().equals(actor.staffCode()))
                .orElseThrow(() -> new ConfirmationRefusal(Reason.PATIENT_SESSION_UNKNOWN));
        boolean isLate = session.value().isEmpty() && !clock.instant().isBefore(session.expiresAt());
        if (session.endedAt().isPresent() || isLate) {
            throw new ConfirmationRefusal(Reason.PATIENT_SESSION_ENDED);
        }
        return session;
    }

    private Paper paper(
            Actor actor,
            PatientSession session,
            Octets bytes,
            DataToBeSigned data,
            SignatureValue value,
            CertificateStatus status) {
        SignatureSpec spec = session.spec(zone);
        SignedDocument signed = assembled(bytes, spec, value);
        UUID id = UUID.randomUUID();
        Signature signature = new Signature(
                id,
                PatientSession.STEP,
                Role.PATIENT,
                new SignedBy(PatientSession.STEP, session.confirmant().name(), session.title()),
                CertificateSummary.of(spec.chain().leaf()),
                signed.level(),
                spec.signingTime(),
                signed.timestampTime(),
                Device.TOKEN,
                session.paper(),
                Optional.empty());
        Evidence evidence = Evidence.of(
                id, session.id(), actor.staffCode(), spec, status, Device.TOKEN, data.digest(), clock.instant());
        return new Paper(session.id(), signed.bytes(), Optional.of(new Paper.OwnSignature(signature, evidence)));
    }

    private SignedDocument assembled(Octets bytes, SignatureSpec spec, SignatureValue value) {
        try {
            return crafts.assemble(bytes, spec, XmlPlacement.IN_ROOT, value, Optional.of(authority));
        } catch (TimestampOutage outage) {
            System.getLogger(CompletePatientSession.class.getName())
                    .log(System.Logger.Level.WARNING, "timestamp authority silent, a patient's signature stays at B-B");
            return crafts.assemble(bytes, spec, XmlPlacement.IN_ROOT, value, Optional.empty());
        }
    }
}
