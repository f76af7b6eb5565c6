package vn.kyluu.archive.store;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kyluu.archive.retention.Circumstance;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.term.TermChange;
import vn.kyluu.archive.term.Terms;

/** The book of terms in the tables archived_record, journal_entry and term_change. */
public final class JpaTerms implements Terms {
    // the minutes of disposals are kept for ever, and are no records
    private static final String MINUTES = "DISPOSAL_MINUTES";
    private final Database database;

    /** A book in this database. */
    public JpaTerms(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Current> forChange(UUID archiveId) {
        return Optional.ofNullable(database.here().find(RecordRow.class, archiveId, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> new Current(
                        archiveId,
                        Arrays.stream(row.circumstances.split(","))
                                .filter(name -> !name.isEmpty())
                                .map(Circumstance::valueOf)
                                .collect(Collectors.toSet()),
                        row.closedAt,
                        new RetentionTerm(
                                row.classCode,
                                row.legalBasis,
                                row.source,
                                row.mark,
                                Optional.ofNullable(row.keepUntil))));
    }

    @Override
    public void change(UUID archiveId, Set<Circumstance> circumstances, RetentionTerm term, Instant lockedUntil) {
        RecordRow row = database.here().find(RecordRow.class, archiveId);
        row.circumstances = circumstances.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        row.classCode = term.classCode();
        row.legalBasis = term.legalBasis();
        row.source = term.source();
        row.mark = term.mark();
        row.keepUntil = term.until().orElse(null);
        database.here()
                .createQuery("update JournalRow j set j.retainUntil = :until, j.lockSeen = false"
                        + " where j.archiveId = :id and j.retainUntil < :until")
                .setParameter("until", lockedUntil)
                .setParameter("id", archiveId)
                .executeUpdate();
    }

    @Override
    public Optional<Instant> lockedUntil(UUID archiveId) {
        return Optional.ofNullable(database.here()
                .createQuery(
                        "select max(j.retainUntil) from JournalRow j where j.archiveId = :id and j.lockMode = 'COMPLIANCE'",
                        Instant.class)
                .setParameter("id", archiveId)
                .getSingleResult());
    }

    @Override
    public void coolUntil(UUID archiveId, Instant at) {
        database.here()
                .createQuery("update JournalRow j set j.hardenAt = :at where j.archiveId = :id")
                .setParameter("at", at)
                .setParameter("id", archiveId)
                .executeUpdate();
    }

    @Override
    public int harden(Instant now) {
        return database.here()
                .createQuery("update JournalRow j set j.lockMode = 'COMPLIANCE', j.lockSeen = false"
                        + " where j.lockMode = 'GOVERNANCE' and j.hardenAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public int roll(String classCode, Instant before, Instant until) {
        return database.here()
                .createQuery("update JournalRow j set j.retainUntil = :until, j.lockSeen = false"
                        + " where j.retainUntil < :before and (j.archiveId in (select r.archiveId from RecordRow r"
                        + " where r.keepUntil is null and r.classCode = :class)"
                        + " or :class = :minutes and j.archiveId in (select d.id from DisposalRow d))")
                .setParameter("minutes", MINUTES)
                .setParameter("until", until)
                .setParameter("before", before)
                .setParameter("class", classCode)
                .executeUpdate();
    }

    @Override
    public Set<String> permanentClasses() {
        Set<String> classes = new TreeSet<>(database.here()
                .createQuery("select distinct r.classCode from RecordRow r where r.keepUntil is null", String.class)
                .getResultList());
        classes.add(MINUTES);
        return classes;
    }

    @Override
    public void propose(TermChange change) {
        database.here().persist(TermChangeRow.of(change));
        database.here().flush();
    }

    @Override
    public Optional<TermChange> proposal(UUID id) {
        return Optional.ofNullable(database.here().find(TermChangeRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(TermChangeRow::change);
    }

    @Override
    public void approved(UUID id, String by, Instant at) {
        TermChangeRow row = database.here().find(TermChangeRow.class, id);
        row.approvedBy = by;
        row.approvedAt = at;
    }

    @Override
    public Map<String, Count> counts(LocalDate today) {
        Map<String, Count> counts = new TreeMap<>();
        database.here()
                .createQuery(
                        "select r.classCode, count(r), sum(case when r.keepUntil < :today then 1 else 0 end),"
                                + " min(r.keepUntil), max(r.keepUntil) from RecordRow r group by r.classCode",
                        Object[].class)
                .setParameter("today", today)
                .getResultList()
                .forEach(row -> counts.put(
                        (String) row[0],
                        new Count(
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).longValue(),
                                Optional.ofNullable((LocalDate) row[3]),
                                Optional.ofNullable((LocalDate) row[4]))));
        return counts;
    }

    @Override
    public List<TermChange> of(UUID archiveId) {
        return database.here()
                .createQuery(
                        "select t from TermChangeRow t where t.archiveId = :id order by t.serial", TermChangeRow.class)
                .setParameter("id", archiveId)
                .getResultStream()
                .map(TermChangeRow::change)
                .toList();
    }
}
