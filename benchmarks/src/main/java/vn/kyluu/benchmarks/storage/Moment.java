package vn.kyluu.benchmarks.storage;

/** What a process of the archive is doing when it is killed (R5). */
enum Moment {
    /** Whatever it does: reading, judging, writing. */
    ANY,
    /** The package has just got its name in the spool; the catalogue is being told. */
    SPOOLED,
    /** The catalogue knows the record; no site has been given anything. */
    OWED,
    /** One site has the whole package, the other nothing of it. */
    ONE_SITE,
    /** A site has the whole package and is being read back. */
    READ_BACK,
    /** The depositor has just been told. */
    ANSWERED
}
