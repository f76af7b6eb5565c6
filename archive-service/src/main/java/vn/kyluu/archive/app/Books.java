package vn.kyluu.archive.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.fixity.Copies;
import vn.kyluu.archive.fixity.FixityRuns;
import vn.kyluu.archive.fixity.LockTrials;
import vn.kyluu.archive.hold.Holds;
import vn.kyluu.archive.ingest.Deposits;
import vn.kyluu.archive.protection.Protections;
import vn.kyluu.archive.rebuild.Tombstones;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.replication.Incidents;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.store.Database;
import vn.kyluu.archive.store.JpaAuditTrail;
import vn.kyluu.archive.store.JpaCopies;
import vn.kyluu.archive.store.JpaDeposits;
import vn.kyluu.archive.store.JpaFixityRuns;
import vn.kyluu.archive.store.JpaHolds;
import vn.kyluu.archive.store.JpaIncidents;
import vn.kyluu.archive.store.JpaJournal;
import vn.kyluu.archive.store.JpaLockTrials;
import vn.kyluu.archive.store.JpaProtections;
import vn.kyluu.archive.store.JpaRecords;
import vn.kyluu.archive.store.JpaReplies;
import vn.kyluu.archive.store.JpaTerms;
import vn.kyluu.archive.store.JpaTimeMarks;
import vn.kyluu.archive.store.JpaTombstones;
import vn.kyluu.archive.store.Migrations;
import vn.kyluu.archive.term.Terms;
import vn.kyluu.archive.timekeeping.TimeMarks;
import vn.kyluu.archive.work.Replies;

/** The books in the database, each made once. */
@ApplicationScoped
public class Books {
    @Resource(lookup = "java:app/jdbc/kyluu-archive")
    @Nullable
    DataSource dataSource;

    @Produces
    @Singleton
    Database database() {
        if (dataSource == null) {
            throw new IllegalStateException("the server gave no data source");
        }
        Migrations.run(dataSource);
        return new Database(dataSource);
    }

    void close(@Disposes Database database) {
        database.close();
    }

    @Produces
    @Singleton
    Records records(Database database, Settings settings) {
        return new JpaRecords(database, settings.limits().zone());
    }

    @Produces
    @Singleton
    Journal journal(Database database) {
        return new JpaJournal(database);
    }

    @Produces
    @Singleton
    Incidents incidents(Database database) {
        return new JpaIncidents(database);
    }

    @Produces
    @Singleton
    Copies copies(Database database) {
        return new JpaCopies(database);
    }

    @Produces
    @Singleton
    FixityRuns fixityRuns(Database database) {
        return new JpaFixityRuns(database);
    }

    @Produces
    @Singleton
    LockTrials lockTrials(Database database) {
        return new JpaLockTrials(database);
    }

    @Produces
    @Singleton
    Holds holds(Database database) {
        return new JpaHolds(database);
    }

    @Produces
    @Singleton
    Protections protections(Database database) {
        return new JpaProtections(database);
    }

    @Produces
    @Singleton
    Tombstones tombstones(Database database) {
        return new JpaTombstones(database);
    }

    @Produces
    @Singleton
    Terms terms(Database database) {
        return new JpaTerms(database);
    }

    @Produces
    @Singleton
    TimeMarks timeMarks(Database database) {
        return new JpaTimeMarks(database);
    }

    @Produces
    @Singleton
    Replies replies(Database database) {
        return new JpaReplies(database);
    }

    @Produces
    @Singleton
    Deposits deposits(Database database) {
        return new JpaDeposits(database);
    }

    @Produces
    @Singleton
    JpaAuditTrail audit(Database database) {
        return new JpaAuditTrail(database);
    }
}
