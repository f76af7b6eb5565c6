package vn.kyluu.archive.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kyluu.archive.hold.Holds;
import vn.kyluu.archive.hold.LiftHold;
import vn.kyluu.archive.hold.PlaceHold;
import vn.kyluu.archive.hold.ReadHolds;
import vn.kyluu.archive.protection.ProtectCopies;
import vn.kyluu.archive.protection.Protections;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.term.ChangeTerm;
import vn.kyluu.archive.term.KeepLocksAhead;
import vn.kyluu.archive.term.LearnCircumstances;
import vn.kyluu.archive.term.ReadRegister;
import vn.kyluu.archive.term.Terms;
import vn.kyluu.archive.timekeeping.TimeMarks;
import vn.kyluu.archive.timekeeping.TrustedTime;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.AuditTrail;

/** The use cases of holds and terms. */
@ApplicationScoped
public class KeepingUseCases {
    @Produces
    @Singleton
    ProtectCopies protectCopies(TwinVault vault, Protections protections, UnitOfWork work) {
        return new ProtectCopies(vault, protections, work);
    }

    @Produces
    @Singleton
    PlaceHold placeHold(
            Holds holds, Records records, ProtectCopies protect, UnitOfWork work, AuditTrail audit, Clock clock) {
        return new PlaceHold(holds, records, protect, work, audit, clock);
    }

    @Produces
    @Singleton
    LiftHold liftHold(Holds holds, ProtectCopies protect, UnitOfWork work, AuditTrail audit, Clock clock) {
        return new LiftHold(holds, protect, work, audit, clock);
    }

    @Produces
    @Singleton
    ReadHolds readHolds(Holds holds, UnitOfWork work, AuditTrail audit, Clock clock) {
        return new ReadHolds(holds, work, audit, clock);
    }

    @Produces
    @Singleton
    TrustedTime trustedTime(TwinVault vault, TimeMarks marks, UnitOfWork work, AuditTrail audit, Clock clock) {
        return new TrustedTime(vault, marks, work, audit, clock);
    }

    @Produces
    @Singleton
    LearnCircumstances learnCircumstances(
            Terms terms,
            PolicyBook policies,
            ProtectCopies protect,
            UnitOfWork work,
            AuditTrail audit,
            Clock clock,
            Settings settings) {
        return new LearnCircumstances(
                terms, policies, protect, work, audit, clock, settings.limits().zone());
    }

    @Produces
    @Singleton
    ChangeTerm changeTerm(
            Terms terms,
            PolicyBook policies,
            ProtectCopies protect,
            UnitOfWork work,
            AuditTrail audit,
            Clock clock,
            Settings settings) {
        return new ChangeTerm(
                terms, policies, protect, work, audit, clock, settings.limits().zone());
    }

    @Produces
    @Singleton
    KeepLocksAhead keepLocksAhead(
            Terms terms, PolicyBook policies, TrustedTime time, UnitOfWork work, Settings settings) {
        return new KeepLocksAhead(terms, policies, time, work, settings.limits().zone());
    }

    @Produces
    @Singleton
    ReadRegister readRegister(
            Terms terms, PolicyBook policies, UnitOfWork work, AuditTrail audit, Clock clock, Settings settings) {
        return new ReadRegister(
                terms, policies, work, audit, clock, settings.limits().zone());
    }
}
