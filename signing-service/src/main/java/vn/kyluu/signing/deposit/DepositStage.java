package vn.kyluu.signing.deposit;

/** Where a hand-over stands, seen from here. */
public enum DepositStage {
    /** The archive has not confirmed anything yet. */
    WAITING,
    /** The archive knows of it. */
    SENT,
    /** The archive keeps it. */
    DONE,
    /** The archive refused it. */
    FAILED
}
