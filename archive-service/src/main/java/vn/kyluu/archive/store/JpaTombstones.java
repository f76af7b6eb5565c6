package vn.kyluu.archive.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.disposal.Disposal;
import vn.kyluu.archive.rebuild.Tombstones;
import vn.kyluu.archive.record.ArchivedRecord;

/** Tombstones in the tables disposal and archived_record. */
public final class JpaTombstones implements Tombstones {
    private final Database database;

    /** A memory in this database. */
    public JpaTombstones(Database database) {
        this.database = database;
    }

    @Override
    public boolean isKnown(UUID disposal) {
        return database.here().find(DisposalRow.class, disposal) != null;
    }

    @Override
    public void enter(Disposal disposal, Octets json, Octets pdf, List<ArchivedRecord> gone) {
        DisposalRow row = DisposalRow.of(disposal);
        disposal.approvals().forEach(approval -> row.approvals.add(DisposalRow.ApprovalPart.of(approval)));
        row.minutesJson = new String(json.toByteArray(), StandardCharsets.UTF_8);
        row.minutesPdf = pdf.toByteArray();
        database.here().persist(row);
        // tombstones name the disposal, and its lines name them
        gone.forEach(record -> database.here().persist(RecordRows.row(record)));
        database.here().flush();
    }
}
