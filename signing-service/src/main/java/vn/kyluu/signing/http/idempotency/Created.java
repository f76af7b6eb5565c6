package vn.kyluu.signing.http.idempotency;

/**
 * What a creating request made.
 *
 * @param location of it, relative to the interface's base
 * @param view as it is told in the answer's body
 */
public record Created(String location, Object view) {}
