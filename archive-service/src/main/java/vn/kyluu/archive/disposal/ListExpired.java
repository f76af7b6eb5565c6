package vn.kyluu.archive.disposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.kyluu.archive.hold.Hold;
import vn.kyluu.archive.hold.Holds;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** The list of records whose term has ended, for review. */
public final class ListExpired {
    private final Disposals disposals;
    private final Holds holds;
    private final Examination examination;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;
    private final ZoneId zone;

    /** A use case over these parts; the zone is the facility's calendar. */
    public ListExpired(Disposals disposals, Holds holds, UnitOfWork work, AuditTrail audit, Clock clock, ZoneId zone) {
        this.disposals = disposals;
        this.holds = holds;
        this.examination = new Examination(holds, zone);
        this.work = work;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /** One page, longest ago first; each with the holds that keep it all the same, and whether it can be proposed. */
    public Page list(OptionalLong after, int limit, Caller caller) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return work.<Page>carryOut(() -> {
            List<Disposals.Candidate> found = disposals.expired(today, after, limit + 1);
            boolean more = found.size() > limit;
            List<Disposals.Candidate> page = more ? found.subList(0, limit) : found;
            audit.append(caller.did(
                    Act.VIEW, "disposals:expired", Map.of("found", Integer.toString(page.size())), clock.instant()));
            return new Page(
                    page.stream()
                            .map(candidate -> new Line(
                                    candidate.item(), holds.on(candidate.item().archiveId()), isFree(candidate, now)))
                            .toList(),
                    more ? OptionalLong.of(page.get(page.size() - 1).serial()) : OptionalLong.empty());
        });
    }

    /** By the question that a proposal asks, about all versions that would go with this one. */
    private boolean isFree(Disposals.Candidate candidate, Instant now) {
        List<Disposals.Candidate> together =
                disposals.together(candidate.item().archiveId(), Disposal.Kind.EXPIRED).stream()
                        .map(archiveId -> disposals.find(archiveId).orElseThrow())
                        .toList();
        return examination
                .againstProposing(together, Disposal.Kind.EXPIRED, now)
                .isEmpty();
    }

    /** One version of a record, the holds that stand on it, and whether nothing is against proposing the record. */
    public record Line(Disposal.Item item, List<Hold> holds, boolean free) {
        /** Copies the list. */
        public Line {
            holds = List.copyOf(holds);
        }
    }

    /** One page. */
    public record Page(List<Line> items, OptionalLong next) {
        /** Copies the list. */
        public Page {
            items = List.copyOf(items);
        }
    }
}
