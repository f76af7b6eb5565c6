package vn.kyluu.archive.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.archive.access.ReadContent;
import vn.kyluu.archive.access.SearchRecords;
import vn.kyluu.archive.access.ViewRecord;
import vn.kyluu.archive.export.ExportProof;
import vn.kyluu.archive.hold.Holds;
import vn.kyluu.archive.ingest.AcceptDeposit;
import vn.kyluu.archive.ingest.Deposits;
import vn.kyluu.archive.ingest.ReadDeposit;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.replication.CompleteReplication;
import vn.kyluu.archive.replication.Incidents;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.replication.ReadCustody;
import vn.kyluu.archive.replication.ReplicateRecord;
import vn.kyluu.archive.replication.SiteStates;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.spool.Spool;
import vn.kyluu.archive.term.Terms;
import vn.kyluu.archive.trace.AuditBook;
import vn.kyluu.archive.trace.ReadTrace;
import vn.kyluu.archive.verification.LookUpCode;
import vn.kyluu.archive.verification.VerifyRecord;
import vn.kyluu.archive.verification.VerifyUpload;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.AuditTrail;

/** The use cases, each made once of the parts it needs. */
@ApplicationScoped
public class UseCases {
    @Produces
    @Singleton
    ReplicateRecord replicate(
            TwinVault vault,
            Journal journal,
            Records records,
            Spool spool,
            UnitOfWork work,
            AuditTrail audit,
            Clock clock,
            ExecutorService threads) {
        return new ReplicateRecord(vault, journal, records, spool, work, audit, clock, threads);
    }

    @Produces
    @Singleton
    CompleteReplication completeReplication(
            Journal journal, ReplicateRecord replicate, Records records, Spool spool, UnitOfWork work) {
        return new CompleteReplication(journal, replicate, records, spool, work);
    }

    @Produces
    @Singleton
    AcceptDeposit.Register register(
            Records records, Journal journal, Terms terms, Deposits deposits, AuditTrail audit, UnitOfWork work) {
        return new AcceptDeposit.Register(records, journal, terms, deposits, audit, work);
    }

    @Produces
    @Singleton
    AcceptDeposit acceptDeposit(
            AcceptDeposit.Register register,
            Validation validation,
            PolicyBook policies,
            Spool spool,
            ReplicateRecord replicate,
            TwinVault vault,
            Clock clock,
            Settings settings) {
        return new AcceptDeposit(
                register,
                validation,
                policies,
                spool,
                replicate,
                vault.names(),
                clock,
                settings.limits().zone());
    }

    @Produces
    @Singleton
    ReadDeposit readDeposit(Deposits deposits, Records records, UnitOfWork work) {
        return new ReadDeposit(deposits, records, work);
    }

    @Produces
    @Singleton
    VerifyUpload verifyUpload(Validation validation, Records records, UnitOfWork work, AuditTrail audit, Clock clock) {
        return new VerifyUpload(validation, records, work, audit, clock);
    }

    @Produces
    @Singleton
    VerifyRecord verifyRecord(
            Validation validation,
            TwinVault vault,
            Records records,
            Journal journal,
            UnitOfWork work,
            AuditTrail audit,
            Clock clock) {
        return new VerifyRecord(validation, vault, records, journal, work, audit, clock);
    }

    @Produces
    @Singleton
    LookUpCode lookUpCode(Records records, UnitOfWork work, AuditTrail audit, Clock clock) {
        return new LookUpCode(records, work, audit, clock);
    }

    @Produces
    @Singleton
    ExportProof exportProof(
            VerifyRecord verify,
            TwinVault vault,
            Journal journal,
            AuditBook book,
            TrustAnchors anchors,
            UnitOfWork work,
            AuditTrail audit,
            Clock clock) {
        return new ExportProof(verify, vault, journal, book, anchors, work, audit, clock);
    }

    @Produces
    @Singleton
    ReadTrace readTrace(AuditBook book, Records records, UnitOfWork work, AuditTrail audit, Clock clock) {
        return new ReadTrace(book, records, work, audit, clock);
    }

    @Produces
    @Singleton
    ViewRecord viewRecord(
            Records records, Journal journal, Holds holds, UnitOfWork work, AuditTrail audit, Clock clock) {
        return new ViewRecord(records, journal, holds, work, audit, clock);
    }

    @Produces
    @Singleton
    SearchRecords searchRecords(Records records, UnitOfWork work, AuditTrail audit, Clock clock) {
        return new SearchRecords(records, work, audit, clock);
    }

    @Produces
    @Singleton
    ReadContent readContent(Records records, TwinVault vault, UnitOfWork work, AuditTrail audit, Clock clock) {
        return new ReadContent(records, vault, work, audit, clock);
    }

    @Produces
    @Singleton
    SiteStates siteStates(TwinVault vault, ExecutorService threads) {
        return new SiteStates(vault, threads, System::nanoTime);
    }

    @Produces
    @Singleton
    ReadCustody readCustody(SiteStates states, Journal journal, Incidents incidents, UnitOfWork work) {
        return new ReadCustody(states, journal, incidents, work);
    }
}
