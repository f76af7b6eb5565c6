package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.signing.event.Event;
import vn.kyluu.signing.event.Events;
import vn.kyluu.signing.event.Placed;

final class InMemoryEvents implements Events {
    private final Map<UUID, Event> byId;
    private final Map<UUID, Long> places;
    private final Map<String, Long> last;

    InMemoryEvents(InMemoryUnitOfWork units) {
        this.byId = units.map();
        this.places = units.map();
        this.last = units.map();
    }

    @Override
    public void add(Event event) {
        byId.putIfAbsent(event.id(), event);
    }

    @Override
    public void place() {
        byId.values().stream()
                .filter(each -> !places.containsKey(each.id()))
                .forEach(each -> places.put(each.id(), last.merge("last", 1L, Long::sum)));
    }

    long last() {
        return last.getOrDefault("last", 0L);
    }

    @Override
    public List<Placed> after(long position, int limit) {
        return byId.values().stream()
                .filter(each -> places.getOrDefault(each.id(), 0L) > position)
                .map(each -> new Placed(places.getOrDefault(each.id(), 0L), each))
                .sorted(Comparator.comparing(Placed::position))
                .limit(limit)
                .toList();
    }

    @Override
    public int purge(Instant before) {
        List<UUID> old = byId.values().stream()
                .filter(each -> each.at().isBefore(before) && places.containsKey(each.id()))
                .map(Event::id)
                .toList();
        old.forEach(byId::remove);
        return old.size();
    }
}
