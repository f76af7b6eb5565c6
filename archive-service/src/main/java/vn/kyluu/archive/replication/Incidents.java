package vn.kyluu.archive.replication;

import java.time.Instant;
import java.util.List;

/**
 * The book of incidents. Opens its own unit of work unless it is called in one: an incident is kept even if the read that met
 * it fails.
 */
public interface Incidents {
    /** Opens an incident, or counts it once more if the same is open already. */
    void note(Incident incident);

    /** Whether the journal says now that the site has not been given the object yet: what is owed is not lost. */
    boolean isOwed(String site, String path);

    /** Ends whatever is open about the copy at this path; an object that the catalogue does not know stays open. */
    void close(String site, String path, Incident.End end, Instant at);

    /** Open incidents, newest first, at most 200. */
    List<Incident> open();

    /** How many incidents of a site are open. */
    long count(String site);
}
