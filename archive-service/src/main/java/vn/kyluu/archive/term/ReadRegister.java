package vn.kyluu.archive.term;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.retention.RetentionPolicy;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** The register of classes and what is kept under each (R6). */
public final class ReadRegister {
    private final Terms terms;
    private final PolicyBook policies;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;
    private final ZoneId zone;

    /** A use case over these parts; the zone is the facility's calendar. */
    public ReadRegister(Terms terms, PolicyBook policies, UnitOfWork work, AuditTrail audit, Clock clock, ZoneId zone) {
        this.terms = terms;
        this.policies = policies;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /** One line for each class of the facility, in its order, and for each class that only old records have. */
    public Register read(Caller caller) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return work.<Register>carryOut(() -> {
            Map<String, Terms.Count> counts = terms.counts(today);
            audit.append(caller.did(Act.EXPORT, "retention:register", Map.of(), clock.instant()));
            List<Line> lines = policies.policies().stream()
                    .map(policy -> new Line(policy, counts.getOrDefault(policy.code(), none())))
                    .toList();
            List<String> gone = counts.keySet().stream()
                    .filter(code -> policies.policies().stream()
                            .noneMatch(policy -> policy.code().equals(code)))
                    .sorted()
                    .toList();
            return new Register(today, lines, gone);
        });
    }

    private static Terms.Count none() {
        return new Terms.Count(0, 0, Optional.empty(), Optional.empty());
    }

    /**
     * The register of a day.
     *
     * @param abolished codes that records have and no policy any more
     */
    public record Register(LocalDate day, List<Line> lines, List<String> abolished) {
        /** Copies the lists. */
        public Register {
            lines = List.copyOf(lines);
            abolished = List.copyOf(abolished);
        }
    }

    /** A class and what is kept under it. */
    public record Line(RetentionPolicy policy, Terms.Count count) {}
}
