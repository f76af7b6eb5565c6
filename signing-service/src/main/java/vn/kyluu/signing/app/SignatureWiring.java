package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.creation.PadesCreation;
import vn.kyluu.ades.creation.XadesCreation;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.ades.validation.path.CertificateValidation;
import vn.kyluu.signing.consent.Authorizations;
import vn.kyluu.signing.consent.FollowAuthorization;
import vn.kyluu.signing.consent.GrantAuthorization;
import vn.kyluu.signing.consent.PinGate;
import vn.kyluu.signing.delegation.Delegations;
import vn.kyluu.signing.deposit.HandOver;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.evidence.Evidences;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.PinHash;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.session.CancelSession;
import vn.kyluu.signing.session.CertificateCheck;
import vn.kyluu.signing.session.CompleteSession;
import vn.kyluu.signing.session.CompleteTimestamps;
import vn.kyluu.signing.session.Crafts;
import vn.kyluu.signing.session.EarlierSignatures;
import vn.kyluu.signing.session.FinishSignedSessions;
import vn.kyluu.signing.session.Finishing;
import vn.kyluu.signing.session.OpenSession;
import vn.kyluu.signing.session.Opening;
import vn.kyluu.signing.session.ResumeInHsm;
import vn.kyluu.signing.session.Sessions;
import vn.kyluu.signing.session.SignBatch;
import vn.kyluu.signing.session.SignInHsm;
import vn.kyluu.signing.session.TimestampLateness;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Makes the use cases of one signature: consent, session, key. */
@ApplicationScoped
public class SignatureWiring {
    @Produces
    @Singleton
    Crafts crafts() {
        return new Crafts(new PadesCreation(), new XadesCreation());
    }

    @Produces
    @Singleton
    PinGate pinGate(UnitOfWork units, Credentials credentials, SigningKeys keys, Settings settings) {
        return new PinGate(units, credentials, new PinHash(), keys, settings.authorizationLife());
    }

    @Produces
    @Singleton
    CertificateCheck certificateCheck(CertificateValidation validation, Settings settings) {
        return new CertificateCheck(validation, settings.revocationUnknown());
    }

    @Produces
    @Singleton
    GrantAuthorization grantAuthorization(
            UnitOfWork units,
            Documents documents,
            Authorizations authorizations,
            PinGate gate,
            Settings settings,
            Clock clock,
            Journal journal) {
        return new GrantAuthorization(
                units, documents, authorizations, gate, settings.authorizationLife(), clock, journal);
    }

    @Produces
    @Singleton
    Opening opening(
            UnitOfWork units,
            Documents documents,
            Contents contents,
            Signers signers,
            Credentials credentials,
            Delegations delegations,
            CertificateCheck check,
            Crafts crafts,
            Settings settings,
            Clock clock) {
        return new Opening(
                units,
                documents,
                contents,
                signers,
                credentials,
                delegations,
                check,
                crafts,
                settings.sessionLife(),
                settings.zone(),
                settings.sealPicture(),
                clock);
    }

    @Produces
    @Singleton
    Finishing finishing(
            UnitOfWork units,
            Documents documents,
            Contents contents,
            Sessions sessions,
            Credentials credentials,
            Crafts crafts,
            TimestampAuthority authority,
            Validation validation,
            HandOver handOver,
            Clock clock,
            Journal journal) {
        EarlierSignatures earlier = new EarlierSignatures(validation);
        return new Finishing(
                units,
                documents,
                contents,
                sessions,
                credentials,
                crafts,
                authority,
                earlier,
                handOver,
                clock,
                journal);
    }

    @Produces
    @Singleton
    OpenSession openSession(
            UnitOfWork units, Opening opening, Sessions sessions, Evidences evidences, Journal journal) {
        return new OpenSession(units, opening, sessions, evidences, journal);
    }

    @Produces
    @Singleton
    CompleteSession completeSession(
            UnitOfWork units,
            Sessions sessions,
            Documents documents,
            Contents contents,
            Crafts crafts,
            Finishing finishing,
            Clock clock,
            Journal journal) {
        return new CompleteSession(units, sessions, documents, contents, crafts, finishing, clock, journal);
    }

    @Produces
    @Singleton
    CancelSession cancelSession(UnitOfWork units, Sessions sessions, Clock clock, Journal journal) {
        return new CancelSession(units, sessions, clock, journal);
    }

    @Produces
    @Singleton
    SignInHsm signInHsm(
            UnitOfWork units,
            Authorizations authorizations,
            Credentials credentials,
            Sessions sessions,
            Evidences evidences,
            SigningKeys keys,
            Opening opening,
            Finishing finishing,
            Clock clock,
            Journal journal) {
        return new SignInHsm(
                units, authorizations, credentials, sessions, evidences, keys, opening, finishing, clock, journal);
    }

    @Produces
    @Singleton
    ResumeInHsm resumeInHsm(
            UnitOfWork units, Sessions sessions, Documents documents, Finishing finishing, Journal journal) {
        return new ResumeInHsm(units, sessions, documents, finishing, journal);
    }

    @Produces
    @Singleton
    FollowAuthorization followAuthorization(
            UnitOfWork units, Authorizations authorizations, Clock clock, Journal journal) {
        return new FollowAuthorization(units, authorizations, clock, journal);
    }

    @Produces
    @Singleton
    SignBatch signBatch(FollowAuthorization follow, SignInHsm sign) {
        return new SignBatch(follow, sign);
    }

    @Produces
    @Singleton
    FinishSignedSessions finishSignedSessions(UnitOfWork units, Sessions sessions, Finishing finishing, Clock clock) {
        return new FinishSignedSessions(units, sessions, finishing, clock);
    }

    @Produces
    @Singleton
    TimestampLateness timestampLateness(UnitOfWork units, Documents documents, Settings settings, Clock clock) {
        return new TimestampLateness(units, documents, settings.timestampLate(), clock);
    }

    @Produces
    @Singleton
    CompleteTimestamps completeTimestamps(
            UnitOfWork units,
            Documents documents,
            Contents contents,
            Sessions sessions,
            Authorizations authorizations,
            Augmentation augmentation,
            Clock clock,
            Journal journal) {
        return new CompleteTimestamps(
                units, documents, contents, sessions, authorizations, augmentation, clock, journal);
    }
}
