package vn.kyluu.benchmarks.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Fills the catalogue with records as large as real ones, whose objects nobody will look for today (R2). */
final class Filling {
    private static final int AT_ONCE = 50_000;
    private static final String MADE =
            "create temp table made as select gen_random_uuid() as id, n from generate_series({first}, {last}) n";
    private static final List<String> ROWS = List.of("""
            insert into archived_record (archive_id, code, record_number, record_version, facility, department, patient_id,
              patient_name, birth_date, sex, encounter_id, encounter_kind, admitted_at, discharged_at, circumstances, closed_at,
              closed_by, class_code, legal_basis, source, mark, keep_until, received_at, state, compared_at)
            select id, upper(left(md5('code' || n), 16)), 'DAY-' || n, 1, 'Bệnh viện Đa khoa Sao Mai', 'Khoa ' || n % 40,
              'BN-' || n / 3, 'Người bệnh ' || n, '1970-01-01', 'M', 'LK-' || n, 'INPATIENT', now() - interval '9 days', now(), '',
              now(), 'HS01', 'THONG_THUONG', 'Thông tư 33/2025/TT-BYT, Phụ lục', 'nguồn', 'V2-', '2036-12-31', now(), 'ARCHIVED', now()
            from made""", """
            insert into archived_file (archive_id, n, object_key, size, sha256, sha512, media_type, document_id, form, title, format)
            select id, f, 'aip/' || left(id::text, 4) || '/' || id || '/v1/'
                || case f when -1 then 'manifest' when 0 then 'closing-manifest' else 'document-' || f end || '.'
                || encode(sha256((n || '/' || f)::bytea), 'hex') || case f when -1 then '.json' when 0 then '.xml' else '.pdf' end,
              100000, encode(sha256((n || '/' || f)::bytea), 'hex'), encode(sha512((n || '/' || f)::bytea), 'hex'), 'application/pdf',
              case when f > 0 then gen_random_uuid()::text end, case when f > 0 then 'KET_QUA' end,
              case when f > 0 then 'Kết quả' end, case when f > 0 then 'PDF' end
            from made cross join generate_series(-1, 2) f""", """
            insert into archived_signer (file_id, n, step, role, staff_code, name, title, at, certificate_sha256)
            select file.id, s, 'doctor', 'doctor', 'BS01', 'Nguyễn Thị Ánh Tuyết', 'Bác sĩ', now(), repeat('a', 64)
            from made join archived_file file on file.archive_id = made.id cross join generate_series(1, 2) s where file.n > 0""", """
            insert into journal_entry (site, object_key, archive_id, position, lock_mode, retain_until, version_id, locked_until,
              verified_at, checked_at, check_state, listed_at, lock_seen, hold_seen)
            select site, 'aip/' || left(id::text, 4) || '/' || id || '/v1/'
                || case p when 6 then 'manifest' else 'object-' || p end || '.' || encode(sha256((n || '/j/' || p)::bytea), 'hex') || '.x',
              id, p, 'COMPLIANCE', '2036-12-31T17:00:00Z', md5(site || n || p), '2036-12-31T17:00:00Z', now(), now(), 'OK', now(),
              true, false
            from made cross join generate_series(0, 6) p cross join (values ('Cơ sở chính'), ('Cơ sở dự phòng')) sites (site)""", """
            insert into deposit (deposit_id, record_number, manifest_sha256, at, archive_id, arguments)
            select gen_random_uuid(), 'DAY-' || n, encode(sha256((n || '/0')::bytea), 'hex'), now(), id, '' from made""", "drop table made");
    private final Connection connection;
    private int filled;

    Filling(Connection connection) {
        this.connection = connection;
    }

    /** Until so many records are there. */
    void until(int records) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = archive");
            statement.execute("set synchronous_commit = off");
            while (filled < records) {
                int last = Math.min(records, filled + AT_ONCE);
                statement.execute(MADE.replace("{first}", Integer.toString(filled + 1))
                        .replace("{last}", Integer.toString(last)));
                for (String rows : ROWS) {
                    statement.execute(rows);
                }
                filled = last;
            }
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }
}
