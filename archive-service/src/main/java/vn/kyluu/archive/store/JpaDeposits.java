package vn.kyluu.archive.store;

import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.archive.ingest.Deposit;
import vn.kyluu.archive.ingest.Deposits;

/** The book of deposits in the table deposit. */
public final class JpaDeposits implements Deposits {
    private final Database database;

    /** A book in this database. */
    public JpaDeposits(Database database) {
        this.database = database;
    }

    @Override
    public void note(Deposit deposit) {
        database.here().merge(DepositRow.of(deposit));
        database.here().flush();
    }

    @Override
    public Optional<Deposit> byId(UUID depositId) {
        return Optional.ofNullable(database.here().find(DepositRow.class, depositId))
                .map(DepositRow::deposit);
    }

    @Override
    public Optional<Deposit> byManifest(String recordNumber, Digest manifestSha256) {
        return database.here()
                .createQuery(
                        "select d from DepositRow d where d.recordNumber = :number and d.manifestSha256 = :sha256",
                        DepositRow.class)
                .setParameter("number", recordNumber)
                .setParameter("sha256", manifestSha256.hex())
                .getResultStream()
                .findFirst()
                .map(DepositRow::deposit);
    }
}
