package vn.kyluu.archive.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import vn.kyluu.archive.replication.Incidents;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.work.UnitOfWork;

/** Shows what an alarm should hang on: what each site is owed, what is wrong there, how long a copy went unread. */
@ApplicationScoped
public class CustodyGauges {
    @Inject
    MetricRegistry registry;

    @Inject
    TwinVault vault;

    @Inject
    Journal journal;

    @Inject
    Incidents incidents;

    @Inject
    UnitOfWork work;

    @Inject
    Clock clock;

    /** The server knows a gauge only from the moment that it is registered. */
    void exist(@Observes @Initialized(ApplicationScoped.class) Object start) {
        for (String site : vault.names()) {
            show("kyluu_custody_owed", "Objects that the site has not been given yet", site, journal::owed);
            show("kyluu_custody_incidents", "Open incidents of the site", site, incidents::count);
            show(
                    "kyluu_custody_unread_seconds",
                    "Time since the copy that waits longest was read back",
                    site,
                    this::unread);
        }
    }

    private void show(String name, String about, String site, ToDoubleFunction<String> figure) {
        Metadata metadata =
                Metadata.builder().withName(name).withDescription(about).build();
        registry.gauge(metadata, this, gauges -> gauges.ask(figure, site), new Tag("site", site));
    }

    private double ask(ToDoubleFunction<String> figure, String site) {
        return work.<Double>carryOut(() -> figure.applyAsDouble(site));
    }

    /** Zero while nothing is kept there. */
    private double unread(String site) {
        return journal.oldestLook(site)
                .map(look -> Duration.between(look, clock.instant()).toSeconds())
                .orElse(0L);
    }
}
