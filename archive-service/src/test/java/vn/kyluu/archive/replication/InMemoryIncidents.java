package vn.kyluu.archive.replication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Incidents in memory, one for each site, object and kind. */
public class InMemoryIncidents implements Incidents {
    private final Map<String, Incident> open = new LinkedHashMap<>();
    private final List<Incident.End> ends = new ArrayList<>();

    @Override
    public synchronized void note(Incident incident) {
        open.put(incident.site() + incident.path() + incident.kind(), incident);
    }

    /** Knows of no journal: nothing is owed. */
    @Override
    public boolean isOwed(String site, String path) {
        return false;
    }

    @Override
    public synchronized void close(String site, String path, Incident.End end, Instant at) {
        boolean any = open.values()
                .removeIf(incident -> incident.site().equals(site)
                        && incident.path().equals(path)
                        && incident.kind() != Incident.Kind.EXTRA_OBJECT);
        if (any) {
            ends.add(end);
        }
    }

    @Override
    public synchronized List<Incident> open() {
        List<Incident> newestFirst = new ArrayList<>(open.values());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    @Override
    public synchronized long count(String site) {
        return open.values().stream()
                .filter(incident -> incident.site().equals(site))
                .count();
    }

    public synchronized List<Incident.End> ends() {
        return List.copyOf(ends);
    }
}
