package vn.kyluu.archive.term;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.archive.retention.Circumstance;
import vn.kyluu.archive.retention.RetentionTerm;

/** The book of terms. Called inside a unit of work. */
public interface Terms {
    /** What decides about a record now; nobody else changes it until this unit of work ends. */
    Optional<Current> forChange(UUID archiveId);

    /** Notes circumstances and term; locks that end before {@code lockedUntil} are owed until then. */
    void change(UUID archiveId, Set<Circumstance> circumstances, RetentionTerm term, Instant lockedUntil);

    /** The latest moment to which any object of a record is locked, or owed to be. */
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

    /** Proposals and changes of a record, oldest first. */
    List<TermChange> of(UUID archiveId);

    /** What decides about a record. */
    record Current(UUID archiveId, Set<Circumstance> circumstances, Instant closedAt, RetentionTerm term) {
        /** Copies the set. */
        public Current {
            circumstances = Set.copyOf(circumstances);
        }
    }

    /**
     * How many records a class has.
     *
     * @param due records whose last day has passed
     * @param earliest the first day on which one ends; empty if none does
     */
    record Count(long records, long due, Optional<LocalDate> earliest, Optional<LocalDate> latest) {}
}
