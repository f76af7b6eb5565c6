package vn.kyluu.archive.replication;

import java.util.List;
import java.util.Optional;
import vn.kyluu.archive.vault.SiteOutage;
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
        List<Site> sites = vault.names().stream().map(this::site).toList();
        return new Overview(sites, incidents.open());
    }

    private Site site(String name) {
        Optional<SiteOutage.Reason> trouble = vault.trouble(name);
        Journal.Tally tally = work.<Journal.Tally>carryOut(() -> journal.tally(name));
        return new Site(name, trouble, tally);
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
