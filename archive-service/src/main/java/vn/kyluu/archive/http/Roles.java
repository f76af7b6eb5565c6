package vn.kyluu.archive.http;

/** The roles that may call, as they stand in the groups of a token. */
final class Roles {
    static final String DEPOSITOR = "depositor";
    static final String RECORDS = "records";
    static final String INSPECTOR = "inspector";
    static final String EMR = "emr";
    static final String DIRECTOR = "director";
    static final String ADMIN = "admin";

    private Roles() {}
}
