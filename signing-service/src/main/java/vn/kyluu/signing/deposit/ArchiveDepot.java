package vn.kyluu.signing.deposit;

/** The archive, as far as handing over needs it. Never called inside a unit of work. */
public interface ArchiveDepot {
    /**
     * Hands a record over; the same record and manifest again answers what is known of it.
     *
     * @throws ArchiveOutage if the archive does not answer as it should; a refusal is an answer
     */
    DepositAnswer deposit(Parcel parcel);

    /**
     * Asks what became of a deposit.
     *
     * @throws ArchiveOutage if the archive does not answer as it should
     */
    DepositAnswer ask(String depositId);
}
