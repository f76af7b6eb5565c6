package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.signing.confirmation.CodeChallenges;
import vn.kyluu.signing.confirmation.ConfirmByCode;
import vn.kyluu.signing.confirmation.ConfirmByDevice;
import vn.kyluu.signing.confirmation.ConfirmationPaper;
import vn.kyluu.signing.confirmation.Confirming;
import vn.kyluu.signing.confirmation.IssueCode;
import vn.kyluu.signing.confirmation.ListConfirmations;
import vn.kyluu.signing.confirmation.PatientConfirmations;
import vn.kyluu.signing.confirmation.signature.CompletePatientSession;
import vn.kyluu.signing.confirmation.signature.OpenPatientSession;
import vn.kyluu.signing.confirmation.signature.PatientSessions;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.event.Events;
import vn.kyluu.signing.evidence.Evidences;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.PinHash;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.seal.FacilitySeal;
import vn.kyluu.signing.seal.SealKeeper;
import vn.kyluu.signing.session.CertificateCheck;
import vn.kyluu.signing.session.Crafts;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Makes the seal on the facility's standing order, and the patient's part. */
@ApplicationScoped
public class PatientWiring {
    @Produces
    @Singleton
    FacilitySeal facilitySeal(
            UnitOfWork units,
            Signers signers,
            Credentials credentials,
            CertificateCheck check,
            SigningKeys keys,
            Crafts crafts,
            TimestampAuthority authority,
            Settings settings,
            Clock clock) {
        SealKeeper keeper = new SealKeeper(units, signers, credentials, settings.sealKeeper());
        return new FacilitySeal(keeper, check, keys, crafts, authority, settings.zone(), clock);
    }

    @Produces
    @Singleton
    Confirming confirming(
            UnitOfWork units,
            Records records,
            Documents documents,
            Contents contents,
            PatientConfirmations confirmations,
            Evidences evidences,
            Events events,
            FlowBook flows,
            FacilitySeal seal,
            Settings settings,
            Clock clock,
            Journal journal) {
        return new Confirming(
                units,
                records,
                documents,
                contents,
                confirmations,
                evidences,
                events,
                flows,
                seal,
                new ConfirmationPaper(settings.zone()),
                clock,
                journal);
    }

    @Produces
    @Singleton
    IssueCode issueCode(
            UnitOfWork units,
            Records records,
            Documents documents,
            CodeChallenges codes,
            Clock clock,
            Journal journal) {
        return new IssueCode(units, records, documents, codes, new PinHash(), clock, journal);
    }

    @Produces
    @Singleton
    ConfirmByCode confirmByCode(
            UnitOfWork units, CodeChallenges codes, Confirming confirming, Clock clock, Journal journal) {
        return new ConfirmByCode(units, codes, confirming, new PinHash(), clock, journal);
    }

    @Produces
    @Singleton
    ConfirmByDevice confirmByDevice(Confirming confirming, Clock clock, Journal journal) {
        return new ConfirmByDevice(confirming, clock, journal);
    }

    @Produces
    @Singleton
    ListConfirmations listConfirmations(UnitOfWork units, PatientConfirmations confirmations) {
        return new ListConfirmations(units, confirmations);
    }

    @Produces
    @Singleton
    OpenPatientSession openPatientSession(
            UnitOfWork units,
            PatientSessions sessions,
            Contents contents,
            Confirming confirming,
            CertificateCheck check,
            Crafts crafts,
            Settings settings,
            Clock clock,
            Journal journal) {
        return new OpenPatientSession(
                units,
                sessions,
                contents,
                confirming,
                check,
                crafts,
                settings.sessionLife(),
                settings.zone(),
                clock,
                journal);
    }

    @Produces
    @Singleton
    CompletePatientSession completePatientSession(
            UnitOfWork units,
            PatientSessions sessions,
            Contents contents,
            Confirming confirming,
            CertificateCheck check,
            Crafts crafts,
            TimestampAuthority authority,
            Settings settings,
            Clock clock,
            Journal journal) {
        return new CompletePatientSession(
                units, sessions, contents, confirming, check, crafts, authority, settings.zone(), clock, journal);
    }
}
