package vn.kyluu.archive.hold;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** The register of holds. */
public final class ReadHolds {
    private final Holds holds;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public ReadHolds(Holds holds, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.holds = holds;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One hold and how far it has come.
     *
     * @throws HoldRefusal if there is none
     */
    public View read(UUID id, Caller caller) {
        return work.<View>carryOut(() -> {
            Hold hold = holds.byId(id).orElseThrow(() -> new HoldRefusal(HoldRefusal.Reason.NO_SUCH_HOLD));
            audit.append(caller.did(Act.VIEW, hold.subject(), Map.of(), clock.instant()));
            return new View(hold, holds.reach(id));
        });
    }

    /** One page, newest first; without {@code standing} those that were lifted, too. */
    public Page page(boolean standing, OptionalLong after, int limit, Caller caller) {
        return work.<Page>carryOut(() -> {
            Holds.Page page = holds.page(standing, after, limit);
            audit.append(caller.did(
                    Act.VIEW,
                    "holds:list",
                    Map.of("found", Integer.toString(page.items().size())),
                    clock.instant()));
            return new Page(
                    page.items().stream()
                            .map(hold -> new View(hold, holds.reach(hold.id())))
                            .toList(),
                    page.next());
        });
    }

    /**
     * A hold.
     *
     * @param sites by name, how many of its copies have the store's own hold
     */
    public record View(Hold hold, Map<String, Holds.Reach> sites) {
        /** Copies the map. */
        public View {
            sites = Map.copyOf(sites);
        }
    }

    /** One page of views. */
    public record Page(List<View> items, OptionalLong next) {
        /** Copies the list. */
        public Page {
            items = List.copyOf(items);
        }
    }
}
