package vn.kyluu.archive.term;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.protection.ProtectCopies;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Puts a record, in all its versions, into another class, shorter or longer, by two persons (R2). */
public final class ChangeTerm {
    private final Terms terms;
    private final PolicyBook policies;
    private final ProtectCopies protect;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;
    private final ZoneId zone;

    /** A use case over these parts; the zone is the facility's calendar. */
    public ChangeTerm(
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
     * A proposal, which changes nothing yet.
     *
     * @throws RecordRefusal if there is no such record
     * @throws TermRefusal if there is no such class, or its term ends before the objects' locks do
     */
    public TermChange propose(UUID archiveId, String classCode, String reason, Caller caller) {
        return work.<TermChange>carryOut(() -> {
            Terms.Current current = current(archiveId);
            LocalDate closed = current.closedAt().atZone(zone).toLocalDate();
            RetentionTerm wanted = policies.termOf(classCode, closed)
                    .orElseThrow(() -> new TermRefusal(TermRefusal.Reason.NO_SUCH_CLASS));
            requireNotBelowLock(archiveId, wanted);
            TermChange change = new TermChange(
                    UUID.randomUUID(),
                    archiveId,
                    current.term(),
                    wanted,
                    reason,
                    caller.actor(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    Optional.empty(),
                    Optional.empty());
            terms.propose(change);
            note(current, "PROPOSED", change, change.proposedAt(), caller);
            return change;
        });
    }

    /**
     * The second person agrees, and the term is changed.
     *
     * @throws TermRefusal if it is the same person, or the term was changed meanwhile, or the objects are locked for longer
     */
    public TermChange approve(UUID id, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TermChange change = work.<TermChange>carryOut(() -> {
            TermChange proposal =
                    terms.proposal(id).orElseThrow(() -> new TermRefusal(TermRefusal.Reason.NO_SUCH_TERM_CHANGE));
            if (proposal.proposedBy().equals(caller.actor())) {
                throw new TermRefusal(TermRefusal.Reason.SAME_PERSON);
            }
            Terms.Current current = current(proposal.archiveId());
            if (proposal.approvedBy().isPresent() || !current.term().equals(proposal.from())) {
                throw new TermRefusal(TermRefusal.Reason.TERM_CHANGED_MEANWHILE);
            }
            requireNotBelowLock(proposal.archiveId(), proposal.to());
            terms.change(
                    proposal.archiveId(),
                    current.circumstances(),
                    proposal.to(),
                    LockDates.until(
                            proposal.to(), policies.locksOf(proposal.to().classCode()), now, zone));
            terms.approved(id, caller.actor(), now);
            note(current, "APPROVED", proposal, now, caller);
            return terms.proposal(id).orElseThrow();
        });
        protect.of(change.archiveId());
        return change;
    }

    private Terms.Current current(UUID archiveId) {
        return terms.forChange(archiveId).orElseThrow(() -> new RecordRefusal(RecordRefusal.Reason.NO_SUCH_RECORD));
    }

    private void requireNotBelowLock(UUID archiveId, RetentionTerm wanted) {
        Optional<Instant> locked = terms.lockedUntil(archiveId);
        Optional<Instant> ends =
                wanted.until().map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
        if (locked.isPresent() && ends.isPresent() && ends.get().isBefore(locked.get())) {
            throw new TermRefusal(TermRefusal.Reason.TERM_BELOW_LOCK, locked);
        }
    }

    private void note(Terms.Current record, String what, TermChange change, Instant at, Caller caller) {
        for (UUID version : record.versions()) {
            audit.append(caller.did(Act.RETAIN, ArchivedRecord.subject(version), details(what, change), at));
        }
    }

    private static Map<String, String> details(String what, TermChange change) {
        return Map.of(
                "termChange", change.id().toString(),
                "what", what,
                "classBefore", change.from().classCode(),
                "class", change.to().classCode(),
                "until", change.to().until().map(LocalDate::toString).orElse("PERMANENT"));
    }
}
