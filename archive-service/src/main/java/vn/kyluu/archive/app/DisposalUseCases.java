package vn.kyluu.archive.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import vn.kyluu.archive.disposal.ApproveDisposal;
import vn.kyluu.archive.disposal.BeginDestruction;
import vn.kyluu.archive.disposal.CarryOutDisposal;
import vn.kyluu.archive.disposal.Disposals;
import vn.kyluu.archive.disposal.EraseObjects;
import vn.kyluu.archive.disposal.KeepMinutes;
import vn.kyluu.archive.disposal.ListExpired;
import vn.kyluu.archive.disposal.MinutesSeal;
import vn.kyluu.archive.disposal.ProposeDisposal;
import vn.kyluu.archive.disposal.ReadDisposals;
import vn.kyluu.archive.disposal.WithdrawDisposal;
import vn.kyluu.archive.hold.Holds;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.seal.HttpMinutesSeal;
import vn.kyluu.archive.seal.SealDoor;
import vn.kyluu.archive.store.Database;
import vn.kyluu.archive.store.JpaDisposals;
import vn.kyluu.archive.timekeeping.TrustedTime;
import vn.kyluu.archive.vault.Eraser;
import vn.kyluu.archive.vault.directory.DirectoryEraser;
import vn.kyluu.archive.vault.s3.S3Eraser;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.AuditTrail;

/** The use cases of destroying. */
@ApplicationScoped
public class DisposalUseCases {
    @Produces
    @Singleton
    Disposals disposals(Database database) {
        return new JpaDisposals(database);
    }

    @Produces
    @Singleton
    MinutesSeal minutesSeal(SealDoor door) {
        return new HttpMinutesSeal(door);
    }

    @Produces
    @Singleton
    ListExpired listExpired(
            Disposals disposals, Holds holds, UnitOfWork work, AuditTrail audit, Clock clock, Settings settings) {
        return new ListExpired(
                disposals, holds, work, audit, clock, settings.limits().zone());
    }

    @Produces
    @Singleton
    ProposeDisposal proposeDisposal(
            Disposals disposals, Holds holds, TrustedTime time, UnitOfWork work, AuditTrail audit, Settings settings) {
        return new ProposeDisposal(
                disposals, holds, time, work, audit, settings.limits().zone());
    }

    @Produces
    @Singleton
    ApproveDisposal approveDisposal(Disposals disposals, UnitOfWork work, AuditTrail audit, Clock clock) {
        return new ApproveDisposal(disposals, work, audit, clock);
    }

    @Produces
    @Singleton
    WithdrawDisposal withdrawDisposal(Disposals disposals, UnitOfWork work, AuditTrail audit, Clock clock) {
        return new WithdrawDisposal(disposals, work, audit, clock);
    }

    @Produces
    @Singleton
    ReadDisposals readDisposals(Disposals disposals, UnitOfWork work, AuditTrail audit, Clock clock) {
        return new ReadDisposals(disposals, work, audit, clock);
    }

    @Produces
    @Singleton
    BeginDestruction beginDestruction(
            Disposals disposals,
            Holds holds,
            Journal journal,
            TwinVault vault,
            MinutesSeal seal,
            TrustedTime time,
            UnitOfWork work,
            AuditTrail audit,
            Settings settings) {
        return new BeginDestruction(
                disposals,
                holds,
                journal,
                vault,
                seal,
                time,
                work,
                audit,
                settings.limits().zone());
    }

    @Produces
    @Singleton
    KeepMinutes keepMinutes(
            Disposals disposals,
            Records records,
            MinutesSeal seal,
            Journal journal,
            TwinVault vault,
            TrustedTime time,
            UnitOfWork work,
            AuditTrail audit,
            Settings settings) {
        return new KeepMinutes(
                disposals,
                records,
                seal,
                journal,
                vault,
                time,
                work,
                audit,
                settings.limits().zone());
    }

    @Produces
    @Singleton
    CarryOutDisposal carryOutDisposal(
            Disposals disposals,
            BeginDestruction begin,
            KeepMinutes minutes,
            TrustedTime time,
            UnitOfWork work,
            AuditTrail audit,
            Clock clock,
            Settings settings) {
        List<Eraser> erasers = List.of(eraser(settings.siteA()), eraser(settings.siteB()));
        EraseObjects erase = new EraseObjects(disposals, erasers, time, work, audit);
        return new CarryOutDisposal(disposals, begin, erase, minutes, work, clock);
    }

    private static Eraser eraser(SiteSettings settings) {
        if (settings instanceof SiteSettings.Directory directory) {
            return new DirectoryEraser(directory.name(), directory.directory());
        }
        return new S3Eraser(((SiteSettings.Store) settings).disposal());
    }
}
