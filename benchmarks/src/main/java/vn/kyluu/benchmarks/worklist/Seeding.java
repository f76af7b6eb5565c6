package vn.kyluu.benchmarks.worklist;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import vn.kyluu.demo.paper.Visit;

/** Fills the schema with documents that nobody has to sign for real (R1). Needs a superuser: foreign keys are not looked at. */
final class Seeding {
    private static final int AT_ONCE = 100_000;
    private static final String RECORDS = """
            insert into medical_record (number, version, facility, department, patient_id, patient_name, patient_birth_date,
              patient_sex, encounter_id, encounter_kind, admitted_at, death, mental_health, occupational_accident,
              traffic_accident, transplant, incident, flagged, closure, manifest_id)
            select '{series}-' || n, 0, 'Trung tâm Y tế', 'Khoa', 'BN-' || n, 'Người bệnh', '1970-01-01', 'Nam', 'DT-' || n,
              'INPATIENT', now(), false, false, false, false, false, false, false, '{closure}', {manifest}
            from generate_series({first}, {last}) n""";
    private static final String DOCUMENTS = """
            with made as (
              insert into document (id, version, record_number, form, title, format, state, sha256, size, flow_name,
                flow_version, submitted_by, department, submitted_at, lacks_timestamp)
              select gen_random_uuid(), 0, '{series}-' || n / 10, 'TOM_TAT_HSBA', 'Tóm tắt hồ sơ bệnh án', 'PDF', '{state}',
                sha256(n::text::bytea), 30000, 'standard', 1, 'EMR',
                case when n % 40 = 0 then '{department}' else 'Khoa ' || n % 40 end, now() - random() * interval '3 days', false
              from generate_series({first}, {last}) n returning id, department, submitted_at)
            insert into flow_step (document_id, place, step, role, title_vi, title_en, step_order, state, assignee, opened_at,
              due_at, signature_id, only_if, certificate, commitment, due_rules, term, remind_hours, done_at, waits,
              department, sort_at)
            select id, place, step, role, step, step, place + 1, state, null, submitted_at,
              submitted_at + interval '4 days', case when state = 'DONE' then gen_random_uuid() end, '', 'PERSON', 'APPROVAL',
              '', null, '', case when state = 'DONE' then submitted_at end, state = 'OPEN', department,
              submitted_at + interval '4 days'
            from made cross join (values {steps}) s (place, step, role, state)""";

    private final Connection connection;

    Seeding(Connection connection) {
        this.connection = connection;
    }

    /** Documents whose first step waits. */
    void open(long from, long until) throws SQLException {
        seed(
                "MO",
                "OPEN",
                "null",
                "SIGNING",
                "(0, 'doctor', 'DOCTOR', 'OPEN'), (1, 'head', 'HEAD', 'WAITING')",
                from,
                until);
    }

    /** Documents of archived records. */
    void closed(long from, long until) throws SQLException {
        seed(
                "XONG",
                "ARCHIVED",
                "gen_random_uuid()",
                "COMPLETE",
                "(0, 'doctor', 'DOCTOR', 'DONE'), (1, 'head', 'HEAD', 'DONE')",
                from,
                until);
    }

    private void seed(String series, String closure, String manifest, String state, String steps, long from, long until)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = signing");
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            for (long first = from; first < until; first += AT_ONCE) {
                long last = Math.min(until, first + AT_ONCE) - 1;
                statement.execute(RECORDS.replace("{series}", series)
                        .replace("{closure}", closure)
                        .replace("{manifest}", manifest)
                        .replace("{first}", Long.toString((first + 9) / 10))
                        .replace("{last}", Long.toString(last / 10)));
                statement.execute(DOCUMENTS
                        .replace("{series}", series)
                        .replace("{state}", state)
                        .replace("{steps}", steps)
                        .replace("{first}", Long.toString(first))
                        .replace("{last}", Long.toString(last))
                        .replace("{department}", Visit.DEPARTMENT));
            }
            statement.execute("vacuum analyze flow_step");
            statement.execute("vacuum analyze document");
            statement.execute("checkpoint");
        }
    }
}
