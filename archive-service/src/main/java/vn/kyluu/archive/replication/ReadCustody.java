package vn.kyluu.archive.replication;

import java.util.List;
import java.util.Optional;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.work.UnitOfWork;

/** How both sites are, and what is wrong. */
public final class ReadCustody {
    private final TwinVault vault;
    private final Journal journal;
    private final Incidents incidents;
    private final UnitOfWork work;

    /** A use case over these parts. */
    public ReadCustody(TwinVault vault, Journal journal, Incidents incidents, UnitOfWork work) {
        this.vault = vault;
        this.journal = journal;
        this.incidents = incidents;
        this.work = work;
    }

    /** Asks both sites now. */
    public Overview read() {
        List<Site> sites = vault.sites().stream().map(this::site).toList();
        return new Overview(sites, incidents.open());
    }

    private Site site(Vault one) {
        Optional<SiteOutage.Reason> trouble = trouble(one);
        Journal.Tally tally = work.<Journal.Tally>carryOut(() -> journal.tally(one.site()));
        return new Site(one.site(), trouble, tally);
    }

    private static Optional<SiteOutage.Reason> trouble(Vault one) {
        try {
            one.probe();
            return Optional.empty();
        } catch (SiteOutage e) {
            return Optional.of(e.reason());
        }
    }

    /** Both sites and all open incidents. */
    public record Overview(List<Site> sites, List<Incident> incidents) {}

    /**
     * One site.
     *
     * @param trouble what it cannot do now; empty if it can be written and read
     */
    public record Site(String name, Optional<SiteOutage.Reason> trouble, Journal.Tally tally) {}
}
