package vn.kyluu.benchmarks.kills;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must never be in the database, each as a query that must count nothing (R4). */
final class Invariants {
    private static final Map<String, String> NEVER = new LinkedHashMap<>();

    static {
        NEVER.put("a complete document with a hole", """
                select count(*) from document d where d.state = 'COMPLETE' and exists
                (select 1 from flow_step s where s.document_id = d.id and s.state not in ('DONE', 'SKIPPED'))""");
        NEVER.put("a document signed by all that is not complete", """
                select count(*) from document d where d.state = 'SIGNING' and not exists
                (select 1 from flow_step s where s.document_id = d.id and s.state in ('WAITING', 'OPEN'))""");
        NEVER.put("a step done without its signature", """
                select count(*) from flow_step s where s.state = 'DONE' and not exists (select 1 from signature g
                where g.id = s.signature_id and g.document_id = s.document_id and g.step = s.step)""");
        NEVER.put("a signature that no step knows", """
                select count(*) from signature g where not exists (select 1 from flow_step s
                where s.signature_id = g.id and s.document_id = g.document_id and s.state = 'DONE')""");
        NEVER.put("a signature whose session did not complete", """
                select count(*) from signature g left join signing_session s on s.id = g.id
                where s.ending is distinct from 'COMPLETED'""");
        NEVER.put("a completed session without signature", """
                select count(*) from signing_session s where s.ending = 'COMPLETED' and not exists
                (select 1 from signature g where g.id = s.id)""");
        NEVER.put("a stored value that nobody put into its document", """
                select count(*) from signing_session where state = 'SIGNED'""");
        NEVER.put("a used consent without session", """
                select count(*) from consent c where c.used and not exists (select 1 from signing_session s
                where s.authorization_id = c.authorization_id and s.document_id = c.document_id)""");
        NEVER.put("a closed record without its manifest", """
                select count(*) from medical_record r where r.closure <> 'OPEN' and not exists (select 1 from document d
                where d.id = r.manifest_id and d.record_number = r.number and d.state in ('SIGNING', 'COMPLETE'))""");
        NEVER.put("a record with two manifests", """
                select count(*) from (select record_number from document where form = 'BIEN_BAN_DONG_HO_SO'
                and state in ('SIGNING', 'COMPLETE') group by record_number having count(*) > 1) twice""");
        NEVER.put("a record whose closing and manifest differ", """
                select count(*) from medical_record r join document d on d.id = r.manifest_id
                where (r.closure = 'SIGNING') <> (d.state = 'SIGNING')""");
        NEVER.put("a signed manifest that is in no outbox", """
                select count(*) from medical_record r where r.closure in ('DELIVERING', 'ARCHIVED') and not exists
                (select 1 from deposit p where p.manifest_id = r.manifest_id)""");
        NEVER.put("a record that was refused", "select count(*) from medical_record where closure = 'FAILED'");
        NEVER.put("a record that has not reached the archive", """
                select count(*) from medical_record r where r.closure = 'ARCHIVED' and not exists
                (select 1 from archive.archived_record a where a.record_number = r.number)""");
        NEVER.put("a document that was taken twice", """
                select count(*) from (select record_number from document where form <> 'BIEN_BAN_DONG_HO_SO'
                group by record_number having count(*) > 1) twice""");
        NEVER.put("a signature without its one event", """
                select count(*) from signature g left join (select substring(data from 'signatureId.([0-9a-f-]{36})') as id,
                count(*) as times from event where type = 'DOCUMENT_SIGNED' group by 1) e on e.id = g.id::text
                where e.times is distinct from 1""");
        NEVER.put("an event without position", "select count(*) from event where position is null");
        NEVER.put("a position left out", "select coalesce(max(position), 0) - count(*) from event");
        NEVER.put("a request still claimed", "select count(*) from reply where status is null");
        NEVER.put("a signature without its one audit entry", """
                select count(*) from signature g left join (select details ->> 'session' as session, count(*) as times
                from audit_entry where act = 'SIGN' and outcome = 'OK' group by 1) a on a.session = g.id::text
                where a.times is distinct from 1""");
    }

    private Invariants() {}

    /** Those that are broken, with how often. */
    static List<String> broken(Connection connection) throws SQLException {
        List<String> broken = new ArrayList<>();
        connection.setSchema("signing");
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> each : NEVER.entrySet()) {
                try (ResultSet count = statement.executeQuery(each.getValue())) {
                    count.next();
                    if (count.getLong(1) != 0) {
                        broken.add(count.getLong(1) + " × " + each.getKey());
                    }
                }
            }
        }
        return broken;
    }

    static int count() {
        return NEVER.size();
    }
}
