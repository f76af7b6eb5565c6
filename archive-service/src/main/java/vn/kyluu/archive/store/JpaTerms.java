package vn.kyluu.archive.store;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kyluu.archive.record.RecordRefusal;
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
        List<RecordRow> all = versions(archiveId);
        List<RecordRow> rows = kept(all);
        if (rows.isEmpty()) {
            all.stream().findFirst().ifPresent(row -> {
                throw new RecordRefusal(RecordRows.tombstone(database, row));
            });
            return Optional.empty();
        }
        RetentionTerm longest = term(rows.get(0));
        for (RecordRow row : rows) {
            longest = term(row).outlasts(longest) ? term(row) : longest;
        }
        return Optional.of(new Current(
                rows.stream().map(row -> row.archiveId).toList(),
                rows.stream()
                        .flatMap(row -> Arrays.stream(row.circumstances.split(",")))
                        .filter(name -> !name.isEmpty())
                        .map(Circumstance::valueOf)
                        .collect(Collectors.toSet()),
                rows.stream()
                        .map(row -> row.closedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                longest));
    }

    /** All versions of a record, locked in one order by everybody. */
    private List<RecordRow> versions(UUID archiveId) {
        List<RecordRow> rows = database.here()
                .createQuery(
                        "select r from RecordRow r where r.recordNumber ="
                                + " (select n.recordNumber from RecordRow n where n.archiveId = :id) order by r.archiveId",
                        RecordRow.class)
                .setParameter("id", archiveId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        // what another unit of work has changed meanwhile counts, not what this one has read before
        rows.forEach(row -> database.here().refresh(row));
        return rows;
    }

    private static List<RecordRow> kept(List<RecordRow> rows) {
        return rows.stream()
                .filter(row -> !row.state.equals("DISPOSING") && !row.state.equals("DESTROYED"))
                .toList();
    }

    private static RetentionTerm term(RecordRow row) {
        return new RetentionTerm(
                row.classCode, row.legalBasis, row.source, row.mark, Optional.ofNullable(row.keepUntil));
    }

    @Override
    public void change(UUID archiveId, Set<Circumstance> circumstances, RetentionTerm term, Instant lockedUntil) {
        List<RecordRow> rows = kept(versions(archiveId));
        for (RecordRow row : rows) {
            row.circumstances = circumstances.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
            row.classCode = term.classCode();
            row.legalBasis = term.legalBasis();
            row.source = term.source();
            row.mark = term.mark();
            row.keepUntil = term.until().orElse(null);
        }
        database.here()
                .createQuery("update JournalRow j set j.retainUntil = :until, j.lockSeen = false"
                        + " where j.archiveId in :ids and j.retainUntil < :until")
                .setParameter("until", lockedUntil)
                .setParameter("ids", rows.stream().map(row -> row.archiveId).toList())
                .executeUpdate();
    }

    @Override
    public Optional<Instant> lockedUntil(UUID archiveId) {
        return Optional.ofNullable(database.here()
                .createQuery(
                        "select max(j.retainUntil) from JournalRow j where j.lockMode = 'COMPLIANCE' and j.archiveId in"
                                + " (select v.archiveId from RecordRow v where v.recordNumber ="
                                + " (select n.recordNumber from RecordRow n where n.archiveId = :id))",
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
                        "select r.classCode, count(distinct r.recordNumber),"
                                + " count(distinct case when r.keepUntil < :today then r.recordNumber end),"
                                + " min(r.keepUntil), max(r.keepUntil) from RecordRow r"
                                + " where r.state not in ('DISPOSING', 'DESTROYED') group by r.classCode",
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
                        "select t from TermChangeRow t where t.archiveId in (select v.archiveId from RecordRow v"
                                + " where v.recordNumber = (select n.recordNumber from RecordRow n where n.archiveId = :id))"
                                + " order by t.serial",
                        TermChangeRow.class)
                .setParameter("id", archiveId)
                .getResultStream()
                .map(TermChangeRow::change)
                .toList();
    }
}
