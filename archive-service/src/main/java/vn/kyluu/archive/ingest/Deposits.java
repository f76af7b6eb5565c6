package vn.kyluu.archive.ingest;

import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;

/** The book of deposits. Called inside a unit of work. */
public interface Deposits {
    /** Notes a deposit, or what has become of one with the same identifier that was refused before. */
    void note(Deposit deposit);

    /** The deposit with this identifier. */
    Optional<Deposit> byId(UUID depositId);

    /** The deposit of this record number with this manifest. */
    Optional<Deposit> byManifest(String recordNumber, Digest manifestSha256);
}
