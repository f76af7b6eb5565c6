package vn.kyluu.archive.term;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.archive.retention.Circumstance;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.retention.RetentionTerm;

/** The book of terms. Called inside a unit of work. */
public interface Terms {
    /**
     * What decides about the record of which this is a version; nobody else changes it until this unit of work ends.
     *
     * @throws vn.kyluu.archive.record.RecordRefusal if nothing of it is kept any more
     */
    Optional<Current> forChange(UUID archiveId);

    /** Notes circumstances and term of all its versions; locks that end before {@code lockedUntil} are owed until then. */
    void change(UUID archiveId, Set<Circumstance> circumstances, RetentionTerm term, Instant lockedUntil);

    /** The latest moment to which any object of any version is locked, or owed to be. */
    Optional<Instant> lockedUntil(UUID archiveId);

    /** Notes when the objects of a record are locked for good. */
    void coolUntil(UUID archiveId, Instant at);

    /** Owes COMPLIANCE to all objects whose cooling-off has ended by now; says how many. */
    int harden(Instant now);

    /** Owes a lock until {@code until} to objects kept for ever under this class that are locked for less than {@code before}. */
    int roll(String classCode, Instant before, Instant until);

    /** Classes under which something is kept for ever, in or out of the book. */
    Set<String> permanentClasses();

    /** Notes a proposal. */
    void propose(TermChange change);

    /** The proposal with this identifier; nobody else decides about it until this unit of work ends. */
    Optional<TermChange> proposal(UUID id);

    /** Notes who agreed. */
    void approved(UUID id, String by, Instant at);

    /** How many records each class has, and until when; by code, {@code today} tells what is due. */
    Map<String, Count> counts(LocalDate today);

    /** Proposals and changes of a record, whichever version they name, oldest first. */
    List<TermChange> of(UUID archiveId);

    /**
     * What decides about a record.
     *
     * @param versions that are still kept
     * @param circumstances known of any of them
     * @param closedAt when the newest was closed
     * @param term the longest of them
     */
    record Current(List<UUID> versions, Set<Circumstance> circumstances, Instant closedAt, RetentionTerm term) {
        /** Copies the collections. */
        public Current {
            versions = List.copyOf(versions);
            circumstances = Set.copyOf(circumstances);
        }

        /** The term that it has with these circumstances: never shorter than now. */
        RetentionTerm longest(PolicyBook policies, Set<Circumstance> facts, ZoneId zone) {
            RetentionTerm wanted = policies.termOf(facts, closedAt.atZone(zone).toLocalDate());
            return wanted.outlasts(term) ? wanted : term;
        }
    }

    /**
     * How many records a class has, each counted once.
     *
     * @param due records whose last day has passed
     * @param earliest the first day on which one ends; empty if none does
     */
    record Count(long records, long due, Optional<LocalDate> earliest, Optional<LocalDate> latest) {}
}
