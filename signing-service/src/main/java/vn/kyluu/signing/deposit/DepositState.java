package vn.kyluu.signing.deposit;

/** Where a deposit stands, as the archive says. */
public enum DepositState {
    RECEIVED,
    REPLICATED,
    ARCHIVED,
    REFUSED
}
