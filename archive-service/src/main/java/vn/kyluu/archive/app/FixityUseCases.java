package vn.kyluu.archive.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kyluu.archive.fixity.CheckCopy;
import vn.kyluu.archive.fixity.CheckFixity;
import vn.kyluu.archive.fixity.ContinueFixityRuns;
import vn.kyluu.archive.fixity.Copies;
import vn.kyluu.archive.fixity.FixityRuns;
import vn.kyluu.archive.fixity.LockTrials;
import vn.kyluu.archive.fixity.MendCopy;
import vn.kyluu.archive.fixity.ReadCoverage;
import vn.kyluu.archive.fixity.ReadFixityRun;
import vn.kyluu.archive.fixity.StartFixityRun;
import vn.kyluu.archive.fixity.TakeInventory;
import vn.kyluu.archive.fixity.TryLocks;
import vn.kyluu.archive.ingest.Deposits;
import vn.kyluu.archive.rebuild.CatalogueIndex;
import vn.kyluu.archive.rebuild.CheckCatalogue;
import vn.kyluu.archive.rebuild.RebuildCatalogue;
import vn.kyluu.archive.rebuild.Tombstones;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.replication.Incidents;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.store.Database;
import vn.kyluu.archive.store.JpaCatalogueIndex;
import vn.kyluu.archive.term.Terms;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.AuditTrail;

/** The use cases of looking after what is kept. */
@ApplicationScoped
public class FixityUseCases {
    @Produces
    @Singleton
    CheckCopy checkCopy(TwinVault vault, Copies copies, Incidents incidents, UnitOfWork work, Clock clock) {
        return new CheckCopy(vault, copies, incidents, work, clock);
    }

    @Produces
    @Singleton
    CheckFixity checkFixity(
            TwinVault vault,
            Copies copies,
            Incidents incidents,
            CheckCopy check,
            UnitOfWork work,
            AuditTrail audit,
            Clock clock,
            Settings settings) {
        MendCopy mend = new MendCopy(vault, copies, incidents, work, audit, clock);
        return new CheckFixity(vault, copies, incidents, check, mend, settings.repairs(), work, clock);
    }

    @Produces
    @Singleton
    StartFixityRun startFixityRun(FixityRuns runs, UnitOfWork work, AuditTrail audit, Clock clock) {
        return new StartFixityRun(runs, work, audit, clock);
    }

    @Produces
    @Singleton
    ContinueFixityRuns continueFixityRuns(
            FixityRuns runs, Copies copies, CheckFixity check, TwinVault vault, UnitOfWork work, Clock clock) {
        return new ContinueFixityRuns(runs, copies, check, vault, work, clock);
    }

    @Produces
    @Singleton
    ReadFixityRun readFixityRun(FixityRuns runs, Copies copies, TwinVault vault, UnitOfWork work) {
        return new ReadFixityRun(runs, copies, vault, work);
    }

    @Produces
    @Singleton
    ReadCoverage readCoverage(Copies copies, LockTrials trials, TwinVault vault, UnitOfWork work, Clock clock) {
        return new ReadCoverage(copies, trials, vault, work, clock);
    }

    @Produces
    @Singleton
    TryLocks tryLocks(TwinVault vault, LockTrials trials, UnitOfWork work, Clock clock) {
        return new TryLocks(vault, trials, work, clock);
    }

    @Produces
    @Singleton
    CatalogueIndex catalogueIndex(Database database) {
        return new JpaCatalogueIndex(database);
    }

    @Produces
    @Singleton
    CheckCatalogue checkCatalogue(
            CatalogueIndex index, Records records, TwinVault vault, Incidents incidents, UnitOfWork work, Clock clock) {
        return new CheckCatalogue(index, records, vault, incidents, work, clock);
    }

    @Produces
    @Singleton
    RebuildCatalogue rebuildCatalogue(
            Records records,
            Journal journal,
            Terms terms,
            Deposits deposits,
            Tombstones tombstones,
            UnitOfWork work,
            TwinVault vault,
            PolicyBook policies,
            Settings settings) {
        RebuildCatalogue.Books books = new RebuildCatalogue.Books(records, journal, terms, deposits, tombstones, work);
        return new RebuildCatalogue(books, vault, policies, settings.limits().zone());
    }

    @Produces
    @Singleton
    TakeInventory takeInventory(
            TwinVault vault, Copies copies, Incidents incidents, CheckCopy check, UnitOfWork work, Clock clock) {
        return new TakeInventory(vault, copies, incidents, check, work, clock);
    }
}
