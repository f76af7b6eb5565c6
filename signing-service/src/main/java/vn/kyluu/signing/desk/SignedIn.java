package vn.kyluu.signing.desk;

/**
 * Somebody whom the identity provider knows.
 *
 * @param staffCode the subject of the identity token, which is that of the access token, too (OpenID Connect Core 1.0 §2)
 */
public record SignedIn(String staffCode, Tokens tokens) {}
