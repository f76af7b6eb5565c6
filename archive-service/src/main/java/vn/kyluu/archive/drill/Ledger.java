package vn.kyluu.archive.drill;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.audit.ChainVerdict;

/** A database of the product, seen from outside. */
public interface Ledger extends AutoCloseable {
    /** All tables, by schema and name. */
    Map<String, Sum> tables();

    /** The audit trails, by schema. */
    Map<String, ChainVerdict> trails();

    /** Archived records picked at random, at most so many. */
    List<UUID> pick(int most);

    /** One of them. */
    ArchivedRecord record(UUID archiveId);

    @Override
    void close();

    /**
     * What a table holds.
     *
     * @param sum of a digest of each row: the same rows in any order have the same
     */
    record Sum(long rows, String sum) {}
}
