package vn.kyluu.signing.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import vn.kyluu.audit.AuditTrail;
import vn.kyluu.signing.consent.Authorizations;
import vn.kyluu.signing.deposit.Deposits;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.evidence.Evidences;
import vn.kyluu.signing.record.Records;
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
    Replies replies(UnitOfWork units) {
        return new JpaReplies(units, () -> manager);
    }

    @Produces
    @Singleton
    Records records() {
        return new JpaRecords(() -> manager);
    }

    @Produces
    @Singleton
    Documents documents() {
        return new JpaDocuments(() -> manager);
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
    Worklist worklist() {
        return new JpaWorklist(() -> manager);
    }
}
