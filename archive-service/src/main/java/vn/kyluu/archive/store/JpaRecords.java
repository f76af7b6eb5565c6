package vn.kyluu.archive.store;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.archive.fixity.CopyState;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.LookupCode;
import vn.kyluu.archive.record.RecordSearch;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Receipt;

/** The catalogue in the tables archived_record, archived_file and archived_signer. */
public final class JpaRecords implements Records {
    /** By site: what of a package it has not or was last found bad, its manifest's version, the first lock to end, the look longest ago. */
    private static final String WHOLE = "select j.site,"
            + " sum(case when j.verifiedAt is null or j.checkState in :bad then 1 else 0 end),"
            + " max(case when j.objectKey = :manifest then j.versionId else '' end), min(j.lockedUntil), min(j.checkedAt)"
            + " from JournalRow j where j.archiveId = :id group by j.site order by j.site";

    private static final List<String> BAD = Stream.of(CopyState.values())
            .filter(state -> !state.hasBytes())
            .map(Enum::name)
            .toList();

    private final Database database;
    private final ZoneId zone;

    /** A catalogue in this database; the zone tells on which day a record was closed. */
    public JpaRecords(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    @Override
    public void add(ArchivedRecord record) {
        try {
            database.here().persist(RecordRows.row(record));
            database.here().flush();
        } catch (ConstraintViolationException e) {
            if ("archived_record_number".equals(e.getConstraintName())) {
                throw new NumberTaken(e);
            }
            throw e;
        }
    }

    @Override
    public Optional<ArchivedRecord> byId(UUID archiveId) {
        return Optional.ofNullable(database.here().find(RecordRow.class, archiveId))
                .map(this::record);
    }

    @Override
    public Optional<ArchivedRecord> byNumber(String recordNumber) {
        return one(
                "select r from RecordRow r where r.recordNumber = :value order by r.recordVersion desc", recordNumber);
    }

    @Override
    public List<ArchivedRecord> versions(String recordNumber) {
        return database.here()
                .createQuery(
                        "select r from RecordRow r where r.recordNumber = :value order by r.recordVersion",
                        RecordRow.class)
                .setParameter("value", recordNumber)
                .getResultStream()
                .map(this::record)
                .toList();
    }

    @Override
    public Optional<ArchivedRecord> byCode(LookupCode code) {
        return one("select r from RecordRow r where r.code = :value", code.value());
    }

    private Optional<ArchivedRecord> one(String query, String value) {
        return database.here()
                .createQuery(query, RecordRow.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .map(this::record);
    }

    @Override
    public Optional<Place> placeOf(Digest sha256) {
        return database.here()
                .createQuery(
                        "select f.record.archiveId, f.n from FileRow f"
                                + " where f.sha256 = :sha256 and f.n >= 0 order by f.id",
                        Object[].class)
                .setParameter("sha256", sha256.hex())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new Place((UUID) row[0], (Integer) row[1]));
    }

    @Override
    public Page search(RecordSearch search) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        search.recordNumber().ifPresent(value -> add(conditions, values, "r.recordNumber = :number", "number", value));
        search.patientId().ifPresent(value -> add(conditions, values, "r.patientId = :patient", "patient", value));
        search.from()
                .map(day -> day.atStartOfDay(zone).toInstant())
                .ifPresent(value -> add(conditions, values, "r.closedAt >= :from", "from", value));
        search.to()
                .map(day -> dayAfter(day).atStartOfDay(zone).toInstant())
                .ifPresent(value -> add(conditions, values, "r.closedAt < :to", "to", value));
        search.classCode().ifPresent(value -> add(conditions, values, "r.classCode = :class", "class", value));
        search.state().ifPresent(value -> add(conditions, values, "r.state = :state", "state", value));
        search.after().ifPresent(value -> add(conditions, values, "r.serial < :after", "after", value));
        TypedQuery<RecordRow> query = database.here()
                .createQuery(
                        "select r from RecordRow r where " + String.join(" and ", conditions)
                                + " order by r.serial desc",
                        RecordRow.class)
                .setMaxResults(search.limit() + 1);
        values.forEach(query::setParameter);
        List<RecordRow> rows = query.getResultList();
        boolean more = rows.size() > search.limit();
        List<RecordRow> page = more ? rows.subList(0, search.limit()) : rows;
        OptionalLong next = more ? OptionalLong.of(page.get(page.size() - 1).serial) : OptionalLong.empty();
        return new Page(page.stream().map(this::record).toList(), next);
    }

    private static LocalDate dayAfter(LocalDate day) {
        return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    @Override
    public List<UUID> settled(Collection<UUID> archiveIds) {
        // one array: a site that is gone for a week leaves more waiting than a statement can have parameters
        String asked = archiveIds.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        List<?> settled = database.here()
                .createNativeQuery("select archive_id from archive.archived_record"
                        + " where archive_id = any(cast(:asked as uuid[]))"
                        + " and state in ('ARCHIVED', 'DISPOSING', 'DESTROYED')")
                .setParameter("asked", asked)
                .getResultList();
        return settled.stream().map(UUID.class::cast).toList();
    }

    @Override
    public boolean keep(UUID archiveId, Custody custody) {
        return database.here()
                        .createQuery(
                                "update RecordRow r set r.state = :state"
                                        + " where r.archiveId = :id and r.state <> :state and r.state in ('RECEIVED', 'REPLICATED')")
                        .setParameter("state", custody.state())
                        .setParameter("id", archiveId)
                        .executeUpdate()
                == 1;
    }

    private ArchivedRecord record(RecordRow row) {
        if (row.state.equals("DISPOSING") || row.state.equals("DESTROYED")) {
            return RecordRows.record(row, new Custody.Destroyed(RecordRows.tombstone(database, row)));
        }
        FileRow manifest = row.files.stream()
                .filter(file -> file.n == FileRow.PACKAGE_MANIFEST)
                .findFirst()
                .orElseThrow();
        List<Object[]> sites = database.here()
                .createQuery(WHOLE, Object[].class)
                .setParameter("id", row.archiveId)
                .setParameter("manifest", manifest.objectKey)
                .setParameter("bad", BAD)
                .getResultList();
        Digest digest = new ObjectKey(manifest.objectKey).sha256();
        List<Receipt> receipts = sites.stream()
                .filter(site -> ((Number) site[1]).longValue() == 0)
                .map(site ->
                        new Receipt((String) site[0], (String) site[2], digest, (Instant) site[3], (Instant) site[4]))
                .toList();
        return RecordRows.record(row, Custody.of(receipts, Math.max(1, sites.size())));
    }
}
