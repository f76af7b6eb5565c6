package vn.kyluu.archive.replication;

import java.util.List;
import java.util.Optional;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.work.UnitOfWork;

/** How both sites are, and what is wrong. */
public final class ReadCustody {
    private final SiteStates states;
    private final Journal journal;
    private final Incidents incidents;
    private final UnitOfWork work;

    /** A use case over these parts. */
    public ReadCustody(SiteStates states, Journal journal, Incidents incidents, UnitOfWork work) {
        this.states = states;
        this.journal = journal;
        this.incidents = incidents;
        this.work = work;
    }

    /** Asks both sites now. */
    public Overview read() {
        List<Site> sites = states.look(SiteStates.PATIENTLY).entrySet().stream()
                .map(state -> site(state.getKey(), state.getValue()))
                .toList();
        return new Overview(sites, incidents.open());
    }

    private Site site(String name, Optional<SiteOutage.Reason> trouble) {
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
