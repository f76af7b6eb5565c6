package vn.kyluu.archive.disposal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.hold.Hold;
import vn.kyluu.archive.hold.Holds;

/** What the books say against destroying a record (R1). */
final class Examination {
    private final Holds holds;
    private final ZoneId zone;

    Examination(Holds holds, ZoneId zone) {
        this.holds = holds;
        this.zone = zone;
    }

    /** What is against proposing versions that go together: what keeps one of them keeps all (R8). Called inside a unit of work. */
    Optional<DisposalRefusal> againstProposing(List<Disposals.Candidate> together, Disposal.Kind kind, Instant now) {
        return together.stream()
                .flatMap(candidate -> against(candidate, kind, now)
                        .or(() -> candidate.inHand()
                                ? Optional.of(new DisposalRefusal(DisposalRefusal.Reason.RECORD_IN_DISPOSAL))
                                : Optional.empty())
                        .stream())
                .findFirst();
    }

    /** Empty if nothing does; called inside a unit of work. */
    Optional<DisposalRefusal> against(Disposals.Candidate candidate, Disposal.Kind kind, Instant now) {
        UUID id = candidate.item().archiveId();
        if (!candidate.state().equals("ARCHIVED")) {
            return refused(DisposalRefusal.Reason.RECORD_NOT_ARCHIVED, id);
        }
        List<UUID> standing = holds.on(id).stream().map(Hold::id).toList();
        if (!standing.isEmpty()) {
            return Optional.of(new DisposalRefusal(
                    DisposalRefusal.Reason.RECORD_ON_HOLD, Optional.of(id), Optional.empty(), standing));
        }
        return kind == Disposal.Kind.MISTAKE
                ? candidate.lockedForGood() ? refused(DisposalRefusal.Reason.COOLING_OFF_ENDED, id) : Optional.empty()
                : term(candidate, now);
    }

    private Optional<DisposalRefusal> term(Disposals.Candidate candidate, Instant now) {
        Instant end = candidate
                .item()
                .keepUntil()
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .orElse(Instant.MAX);
        Instant kept = end.isBefore(candidate.lockedUntil()) ? candidate.lockedUntil() : end;
        if (!kept.isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(new DisposalRefusal(
                DisposalRefusal.Reason.TERM_NOT_ENDED,
                Optional.of(candidate.item().archiveId()),
                Optional.of(kept).filter(at -> !at.equals(Instant.MAX)),
                List.of()));
    }

    private static Optional<DisposalRefusal> refused(DisposalRefusal.Reason reason, UUID id) {
        return Optional.of(new DisposalRefusal(reason, Optional.of(id), Optional.empty(), List.of()));
    }
}
