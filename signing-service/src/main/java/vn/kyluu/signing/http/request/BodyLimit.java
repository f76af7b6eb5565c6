package vn.kyluu.signing.http.request;

/**
 * How large a request's body may be.
 *
 * @param documentBytes the largest document
 */
public record BodyLimit(long documentBytes) {
    private static final long ENVELOPE = 64 * 1024;

    /** The document, its metadata and what the multipart form adds around them. */
    long bodyBytes() {
        return documentBytes + ENVELOPE;
    }
}
