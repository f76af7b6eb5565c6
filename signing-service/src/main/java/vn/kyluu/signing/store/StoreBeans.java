package vn.kyluu.signing.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import vn.kyluu.audit.AuditTrail;
import vn.kyluu.signing.closing.ClosingOrders;
import vn.kyluu.signing.confirmation.CodeChallenges;
import vn.kyluu.signing.confirmation.PatientConfirmations;
import vn.kyluu.signing.confirmation.signature.PatientSessions;
import vn.kyluu.signing.consent.Authorizations;
import vn.kyluu.signing.delegation.Delegations;
import vn.kyluu.signing.deposit.Deposits;
import vn.kyluu.signing.desk.DeskSessions;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.event.AnnouncedDocuments;
import vn.kyluu.signing.event.AnnouncedRecords;
import vn.kyluu.signing.event.Events;
import vn.kyluu.signing.event.Hooks;
import vn.kyluu.signing.evidence.Evidences;
import vn.kyluu.signing.insurance.InsuranceFiles;
import vn.kyluu.signing.paper.PaperSessions;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.reminder.DueSteps;
import vn.kyluu.signing.session.Sessions;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.transaction.Replies;
import vn.kyluu.signing.transaction.UnitOfWork;
import vn.kyluu.signing.worklist.Worklist;

/** Makes the ports for the container, over its entity manager and its transactions. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class StoreBeans {
    @PersistenceContext(unitName = "signing")
    private EntityManager manager;

    @Resource
    private UserTransaction transaction;

    @Produces
    @Singleton
    UnitOfWork unitOfWork() {
        return new JtaUnitOfWork(transaction, manager);
    }

    @Produces
    @Singleton
    AuditTrail auditTrail() {
        return new JpaAuditTrail(() -> manager);
    }

    @Produces
    @Singleton
    PaperSessions paperSessions() {
        return new JpaPaperSessions(() -> manager);
    }

    @Produces
    @Singleton
    DeskSessions deskSessions() {
        return new JpaDeskSessions(() -> manager);
    }

    @Produces
    @Singleton
    ClosingOrders closingOrders() {
        return new JpaClosingOrders(() -> manager);
    }

    @Produces
    @Singleton
    Replies replies(UnitOfWork units) {
        return new JpaReplies(units, () -> manager);
    }

    @Produces
    @Singleton
    Records records(Events events, Clock clock) {
        return new AnnouncedRecords(new JpaRecords(() -> manager), events, clock);
    }

    @Produces
    @Singleton
    Documents documents(Events events, Clock clock) {
        return new AnnouncedDocuments(new JpaDocuments(() -> manager), events, clock);
    }

    @Produces
    @Singleton
    Contents contents() {
        return new JpaContents(() -> manager);
    }

    @Produces
    @Singleton
    Signers signers() {
        return new JpaSigners(() -> manager);
    }

    @Produces
    @Singleton
    Credentials credentials() {
        return new JpaCredentials(() -> manager);
    }

    @Produces
    @Singleton
    Delegations delegations() {
        return new JpaDelegations(() -> manager);
    }

    @Produces
    @Singleton
    InsuranceFiles insuranceFiles() {
        return new JpaInsuranceFiles(() -> manager);
    }

    @Produces
    @Singleton
    CodeChallenges codeChallenges() {
        return new JpaCodeChallenges(() -> manager);
    }

    @Produces
    @Singleton
    PatientSessions patientSessions() {
        return new JpaPatientSessions(() -> manager);
    }

    @Produces
    @Singleton
    PatientConfirmations patientConfirmations() {
        return new JpaPatientConfirmations(() -> manager);
    }

    @Produces
    @Singleton
    Authorizations authorizations() {
        return new JpaAuthorizations(() -> manager);
    }

    @Produces
    @Singleton
    Sessions sessions() {
        return new JpaSessions(() -> manager);
    }

    @Produces
    @Singleton
    Evidences evidences() {
        return new JpaEvidences(() -> manager);
    }

    @Produces
    @Singleton
    Deposits deposits() {
        return new JpaDeposits(() -> manager);
    }

    @Produces
    @Singleton
    Events events() {
        return new JpaEvents(() -> manager);
    }

    @Produces
    @Singleton
    Hooks hooks() {
        return new JpaHooks(() -> manager);
    }

    @Produces
    @Singleton
    DueSteps dueSteps() {
        return new JpaDueSteps(() -> manager);
    }

    @Produces
    @Singleton
    Worklist worklist() {
        return new JpaWorklist(() -> manager);
    }
}
