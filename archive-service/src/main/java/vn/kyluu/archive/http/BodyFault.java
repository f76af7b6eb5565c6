package vn.kyluu.archive.http;

/** A part of a request is missing, or not of the form it must have. */
final class BodyFault extends RuntimeException {
    private final String member;

    BodyFault(String member) {
        super(member);
        this.member = member;
    }

    /** The part's name. */
    String member() {
        return member;
    }
}
