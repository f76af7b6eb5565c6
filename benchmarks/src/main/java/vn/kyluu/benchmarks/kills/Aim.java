package vn.kyluu.benchmarks.kills;

/** What a process is doing when it is killed. */
enum Aim {
    /** Whatever it does. */
    RANDOM,
    /** It has asked for a timestamp: the value is stored, the document is not. */
    VALUE_STORED,
    /** It is closing a record. */
    CLOSING,
    /** It is handing a record to the archive. */
    DEPOSIT,
    /** It is telling an event outside. */
    EVENT,
    /** Whatever all do that are up: nobody is left. */
    ALL
}
