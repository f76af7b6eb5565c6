package vn.kyluu.archive.replication;

import java.util.ArrayList;
import java.util.List;

/** Incidents in memory. */
public final class InMemoryIncidents implements Incidents {
    private final List<Incident> open = new ArrayList<>();

    @Override
    public void note(Incident incident) {
        open.removeIf(known -> known.site().equals(incident.site())
                && known.key().equals(incident.key())
                && known.kind() == incident.kind());
        open.add(0, incident);
    }

    @Override
    public List<Incident> open() {
        return List.copyOf(open);
    }
}
