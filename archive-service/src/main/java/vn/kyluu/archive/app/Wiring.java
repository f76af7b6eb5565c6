package vn.kyluu.archive.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.trustlist.TrustSources;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.archive.http.RateLimit;
import vn.kyluu.archive.http.ServiceLimits;
import vn.kyluu.archive.replication.Incidents;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.rulebook.PolicyFiles;
import vn.kyluu.archive.spool.Spool;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.vault.breaker.BreakerVault;
import vn.kyluu.archive.vault.directory.DirectoryVault;
import vn.kyluu.archive.vault.s3.S3Vault;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.server.Opening;

/** The machines and rules that the use cases work with, each made once. */
@ApplicationScoped
public class Wiring {
    private static final Logger LOG = Logger.getLogger("vn.kyluu.archive.start");

    @Produces
    @Singleton
    Settings settings() {
        return Settings.read(ConfigProvider.getConfig());
    }

    @Produces
    @Singleton
    ServiceLimits limits(Settings settings) {
        return settings.limits();
    }

    @Produces
    @Singleton
    Opening opening() {
        return new Opening();
    }

    @Produces
    @Singleton
    Clock clock(Settings settings) {
        return Clock.system(settings.limits().zone());
    }

    /** Each of them waits for a site while the request that needs it waits for the other. */
    @Produces
    @Singleton
    ExecutorService threads() {
        return Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "kyluu-archive-site");
            thread.setDaemon(true);
            return thread;
        });
    }

    void stop(@Disposes ExecutorService threads) {
        threads.shutdown();
    }

    @Produces
    @Singleton
    RateLimit rateLimit(Settings settings, Clock clock) {
        return new RateLimit(settings.limits().verificationsPerMinute(), clock);
    }

    @Produces
    @Singleton
    PolicyBook policies(Settings settings) {
        return new PolicyFiles().read(settings.policies());
    }

    @Produces
    @Singleton
    TrustSources trustSources(Settings settings, Clock clock) {
        Settings.Trust trust = settings.trust();
        return new TrustSources(trust.anchors(), trust.lastGood(), trust.list(), clock);
    }

    @Produces
    @Singleton
    TrustAnchors trustAnchors(TrustSources sources) {
        return sources.directory().anchors();
    }

    @Produces
    @Singleton
    Validation validation(TrustAnchors anchors, Settings settings, Clock clock) {
        return new Validation(anchors, settings.revocation(), clock);
    }

    @Produces
    @Singleton
    Spool spool(Settings settings) {
        try {
            Files.createDirectories(settings.spool());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Spool(settings.spool());
    }

    @Produces
    @Singleton
    TwinVault vault(Settings settings, Incidents incidents, Journal journal, UnitOfWork work, Clock clock) {
        return new TwinVault(
                guarded(settings.siteA(), journal, work), guarded(settings.siteB(), journal, work), incidents, clock);
    }

    private static Vault guarded(SiteSettings settings, Journal journal, UnitOfWork work) {
        return new BreakerVault(site(settings, journal, work), System::nanoTime);
    }

    private static Vault site(SiteSettings settings, Journal journal, UnitOfWork work) {
        if (settings instanceof SiteSettings.Directory directory) {
            return directory(directory, journal, work);
        }
        S3Vault vault = new S3Vault(((SiteSettings.Store) settings).store());
        try {
            // a bucket that must not be used keeps the program from starting; one that is away is asked again later
            vault.requireFit();
        } catch (SiteOutage e) {
            LOG.log(Level.WARNING, e, () -> "site " + settings.name() + " could not be asked");
        }
        return vault;
    }

    /** A site that ever had something must bring its own mark along; a new one gets it now. */
    private static DirectoryVault directory(SiteSettings.Directory site, Journal journal, UnitOfWork work) {
        DirectoryVault vault = new DirectoryVault(site.name(), site.directory());
        boolean isNew = work.<Boolean>carryOut(() -> journal.tally(site.name()).objects() == 0);
        if (isNew) {
            try {
                vault.prepare();
            } catch (SiteOutage e) {
                LOG.log(Level.WARNING, e, () -> "site " + site.name() + " could not be prepared");
            }
        }
        return vault;
    }
}
