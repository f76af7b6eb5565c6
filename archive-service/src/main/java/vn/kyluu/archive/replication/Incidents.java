package vn.kyluu.archive.replication;

import java.util.List;

/** The book of incidents. Opens its own unit of work: an incident is kept even if the read that met it fails. */
public interface Incidents {
    /** Notes an incident, or counts it once more if the same is open already. */
    void note(Incident incident);

    /** Open incidents, newest first, at most 200. */
    List<Incident> open();
}
