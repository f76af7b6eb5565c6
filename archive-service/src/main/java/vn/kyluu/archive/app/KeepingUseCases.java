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
}
