package vn.kyluu.signing.store;

/** Every port in memory. */
public final class InMemoryPorts {
    private InMemoryPorts() {}

    public static Ports empty() {
        InMemoryUnitOfWork units = new InMemoryUnitOfWork();
        InMemoryDocuments documents = new InMemoryDocuments(units);
        return new Ports(
                units,
                new InMemoryRecords(units),
                documents,
                new InMemoryContents(units),
                new InMemorySigners(units),
                new InMemoryCredentials(units),
                new InMemoryAuthorizations(units),
                new InMemorySessions(units),
                new InMemoryEvidences(units),
                new InMemoryDeposits(units),
                new InMemoryWorklist(documents),
                new InMemoryReplies(units),
                new InMemoryAuditTrail(units));
    }
}
