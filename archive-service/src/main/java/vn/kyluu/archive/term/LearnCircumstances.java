package vn.kyluu.archive.term;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kyluu.archive.protection.ProtectCopies;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.retention.Circumstance;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Adds facts to a record, in all its versions, that became known after it was archived; the term may only grow (R1). */
public final class LearnCircumstances {
    private final Terms terms;
    private final PolicyBook policies;
    private final ProtectCopies protect;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;
    private final ZoneId zone;

    /** A use case over these parts; the zone is the facility's calendar. */
    public LearnCircumstances(
            Terms terms,
            PolicyBook policies,
            ProtectCopies protect,
            UnitOfWork work,
            AuditTrail audit,
            Clock clock,
            ZoneId zone) {
        this.terms = terms;
        this.policies = policies;
        this.protect = protect;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The term that the record has from now on.
     *
     * @throws RecordRefusal if there is no such record
     */
    public RetentionTerm learn(UUID archiveId, Set<Circumstance> learnt, String reason, Caller caller) {
        Instant now = clock.instant();
        RetentionTerm term = work.<RetentionTerm>carryOut(() -> {
            Terms.Current current = terms.forChange(archiveId)
                    .orElseThrow(() -> new RecordRefusal(RecordRefusal.Reason.NO_SUCH_RECORD));
            Set<Circumstance> all = new HashSet<>(current.circumstances());
            all.addAll(learnt);
            all.remove(Circumstance.ANY_RECORD);
            RetentionTerm longest = current.longest(policies, all, zone);
            terms.change(
                    archiveId,
                    all,
                    longest,
                    LockDates.until(longest, policies.locksOf(longest.classCode()), now, zone));
            for (UUID version : current.versions()) {
                audit.append(caller.did(
                        Act.RETAIN, ArchivedRecord.subject(version), details(current, learnt, longest, reason), now));
            }
            return longest;
        });
        protect.of(archiveId);
        return term;
    }

    private static Map<String, String> details(
            Terms.Current before, Set<Circumstance> learnt, RetentionTerm after, String reason) {
        Map<String, String> details = new HashMap<>();
        details.put("learnt", learnt.stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        details.put("reason", reason);
        details.put("classBefore", before.term().classCode());
        details.put("class", after.classCode());
        details.put("until", after.until().map(LocalDate::toString).orElse("PERMANENT"));
        return details;
    }
}
