package vn.kyluu.archive.store;

import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.disposal.Disposal;
import vn.kyluu.archive.disposal.Disposals;
import vn.kyluu.archive.vault.ListedVersion;

/** The book of disposals in the tables disposal and disposal_…. */
public final class JpaDisposals implements Disposals {
    private final Database database;
    private final DisposalPlaces places;

    /** A book in this database. */
    public JpaDisposals(Database database) {
        this.database = database;
        this.places = new DisposalPlaces(database);
    }

    @Override
    public List<Candidate> expired(LocalDate today, OptionalLong after, int limit) {
        List<?> rows = database.here()
                .createNativeQuery(
                        "select r.* from archive.archived_record r where r.keep_until < :today and r.state = 'ARCHIVED'"
                                + " and r.serial > :after and not exists"
                                + " (select 1 from archive.disposal_claim c where c.archive_id = r.archive_id) order by r.serial",
                        RecordRow.class)
                .setParameter("today", today)
                .setParameter("after", after.orElse(0))
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(RecordRow.class::cast).map(this::candidate).toList();
    }

    @Override
    public Optional<Candidate> find(UUID archiveId) {
        return Optional.ofNullable(database.here().find(RecordRow.class, archiveId))
                .map(this::candidate);
    }

    @Override
    public Optional<Candidate> forChange(UUID archiveId) {
        return Optional.ofNullable(database.here().find(RecordRow.class, archiveId, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> {
                    // what another unit of work has changed meanwhile counts, not what this one has read before
                    database.here().refresh(row);
                    return candidate(row);
                });
    }

    @Override
    public List<UUID> together(UUID archiveId, Disposal.Kind kind) {
        return database.here()
                .createQuery(
                        "select v.archiveId from RecordRow v, RecordRow named where named.archiveId = :id"
                                + " and v.recordNumber = named.recordNumber"
                                + (kind == Disposal.Kind.MISTAKE ? " and v.recordVersion >= named.recordVersion" : "")
                                + " and (v = named or v.state not in ('DISPOSING', 'DESTROYED')) order by v.archiveId",
                        UUID.class)
                .setParameter("id", archiveId)
                .getResultList();
    }

    private Candidate candidate(RecordRow row) {
        Object[] locks = database.here()
                .createQuery(
                        "select max(j.retainUntil), sum(case when j.lockMode = 'COMPLIANCE' then 1 else 0 end)"
                                + " from JournalRow j where j.archiveId = :id",
                        Object[].class)
                .setParameter("id", row.archiveId)
                .getSingleResult();
        long claims = ((Number)
                        query("select count(*) from archive.disposal_claim where archive_id = :record", row.archiveId)
                                .getSingleResult())
                .longValue();
        return new Candidate(
                row.serial,
                new Disposal.Item(
                        row.archiveId,
                        row.recordNumber,
                        row.recordVersion,
                        row.classCode,
                        row.legalBasis,
                        Optional.ofNullable(row.keepUntil),
                        row.receivedAt,
                        sha256(row, FileRow.CLOSING_MANIFEST),
                        sha256(row, FileRow.PACKAGE_MANIFEST),
                        (int) row.files.stream()
                                .filter(file -> file.n > FileRow.CLOSING_MANIFEST)
                                .count(),
                        Optional.empty()),
                row.state,
                claims > 0,
                locks[0] == null ? Instant.EPOCH : (Instant) locks[0],
                locks[1] != null && ((Number) locks[1]).longValue() > 0);
    }

    private static String sha256(RecordRow row, int n) {
        return row.files.stream()
                .filter(file -> file.n == n)
                .map(file -> file.sha256)
                .findFirst()
                .orElseThrow();
    }

    private Query query(String sql, UUID record) {
        return database.here().createNativeQuery(sql).setParameter("record", record);
    }

    @Override
    public boolean add(Disposal disposal) {
        database.here().persist(DisposalRow.of(disposal));
        database.here().flush();
        for (Disposal.Item item : disposal.items()) {
            int claimed = query(
                            "insert into archive.disposal_claim (archive_id, disposal_id) values (:record, :id)"
                                    + " on conflict (archive_id) do nothing",
                            item.archiveId())
                    .setParameter("id", disposal.id())
                    .executeUpdate();
            if (claimed == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Optional<Disposal> byId(UUID id) {
        database.here().flush();
        return Optional.ofNullable(database.here().find(DisposalRow.class, id)).map(DisposalRow::disposal);
    }

    @Override
    public Optional<Disposal> lock(UUID id) {
        return Optional.ofNullable(database.here().find(DisposalRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(DisposalRow::disposal);
    }

    private DisposalRow row(UUID id) {
        return database.here().find(DisposalRow.class, id);
    }

    @Override
    public Page page(OptionalLong after, int limit) {
        List<DisposalRow> rows = database.here()
                .createQuery(
                        "select d from DisposalRow d where d.serial < :after order by d.serial desc", DisposalRow.class)
                .setParameter("after", after.orElse(Long.MAX_VALUE))
                .setMaxResults(limit + 1)
                .getResultList();
        boolean more = rows.size() > limit;
        List<DisposalRow> page = more ? rows.subList(0, limit) : rows;
        return new Page(
                page.stream().map(DisposalRow::disposal).toList(),
                more ? OptionalLong.of(page.get(page.size() - 1).serial) : OptionalLong.empty());
    }

    @Override
    public void approve(UUID id, Disposal.Approval approval) {
        row(id).approvals.add(DisposalRow.ApprovalPart.of(approval));
    }

    @Override
    public void reached(UUID id, Disposal.State state, Instant at) {
        DisposalRow row = row(id);
        row.state = state.name();
        row.stateAt = at;
        row.trouble = null;
    }

    @Override
    public void withdrawn(UUID id, String by, Instant at) {
        reached(id, Disposal.State.WITHDRAWN, at);
        row(id).endedBy = by;
        database.here()
                .createNativeQuery("delete from archive.disposal_claim where disposal_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public void trouble(UUID id, String trouble) {
        row(id).trouble = trouble;
    }

    @Override
    public void exclude(UUID id, UUID archiveId, String why) {
        row(id).items.stream().filter(item -> item.archiveId.equals(archiveId)).forEach(item -> item.excluded = why);
        query("delete from archive.disposal_claim where archive_id = :record", archiveId)
                .executeUpdate();
    }

    @Override
    public Optional<UUID> claim(Instant now, Instant until) {
        List<?> rows = database.here()
                .createNativeQuery(
                        "select id from archive.disposal where state in ('APPROVED', 'DESTROYING', 'DESTROYED', 'SEALED')"
                                + " and (lease_until is null or lease_until <= :now)"
                                + " order by coalesce(lease_until, state_at) limit 1 for update skip locked",
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
        Optional<UUID> next = rows.stream().map(UUID.class::cast).findFirst();
        next.ifPresent(id -> row(id).leaseUntil = until);
        return next;
    }

    @Override
    public void release(UUID id, Instant at) {
        row(id).leaseUntil = at;
    }

    @Override
    public void begin(UUID id, UUID archiveId) {
        places.begin(id, archiveId);
    }

    @Override
    public List<ToGo> toGo(UUID id, int limit) {
        return places.toGo(id, limit);
    }

    @Override
    public void plan(UUID id, ToGo place, List<ListedVersion> versions, Instant at) {
        places.plan(id, place, versions, at);
    }

    @Override
    public List<String> planned(UUID id, ToGo place) {
        return places.planned(id, place);
    }

    @Override
    public void erased(UUID id, ToGo place, String versionId, Instant at) {
        places.erased(id, place, versionId, at);
    }

    @Override
    public void gone(UUID id, ToGo place, Instant at) {
        places.gone(id, place, at);
    }

    @Override
    public List<Erased> erasures(UUID id) {
        return new ArrayList<>(places.erasures(id));
    }

    @Override
    public void tombstone(UUID archiveId, Instant at) {
        places.tombstone(archiveId, at);
    }

    @Override
    public void minutes(UUID id, Octets json) {
        DisposalRow row = row(id);
        if (row.minutesJson == null) {
            row.minutesJson = new String(json.toByteArray(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void sealed(UUID id, Octets pdf) {
        row(id).minutesPdf = pdf.toByteArray();
    }

    @Override
    public Optional<Minutes> minutes(UUID id) {
        return Optional.ofNullable(row(id))
                .filter(row -> row.minutesJson != null)
                .map(row -> new Minutes(
                        Octets.of(row.minutesJson.getBytes(StandardCharsets.UTF_8)),
                        Optional.ofNullable(row.minutesPdf).map(Octets::of)));
    }
}
