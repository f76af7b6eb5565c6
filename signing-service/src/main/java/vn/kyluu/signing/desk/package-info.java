/**
 * People at a browser: signing in at the hospital's identity provider, and the session that stands for it.
 *
 * <p>Offers {@link vn.kyluu.signing.desk.BeginSignIn}, {@link vn.kyluu.signing.desk.CompleteSignIn}, {@link
 * vn.kyluu.signing.desk.UseSession} and {@link vn.kyluu.signing.desk.SignOut}; its ports are {@link
 * vn.kyluu.signing.desk.DeskSessions} and {@link vn.kyluu.signing.desk.IdentityProvider}.
 *
 * <ul>
 *   <li>R1 Signing in is OpenID Connect Core 1.0 §3.1, the authorization code flow, with PKCE (RFC 7636, S256), {@code state} and
 *       {@code nonce}. All three follow from one secret that only the browser holds, so any instance can complete what another
 *       one began, and nothing is kept of attempts that are given up.
 *   <li>R2 The browser gets 256 random bits and nothing else. The store keeps their SHA-256, and the tokens sealed with a key that
 *       follows from them: whoever reads the table can neither take over a session nor use a token.
 *   <li>R3 A session ends when nobody used it for a time, at the latest after another time, when the person signs out, and when
 *       the identity provider no longer renews its token. What only looks for news does not count as use.
 *   <li>R4 A token about to expire is renewed by one instance only; meanwhile the others use the old one.
 *   <li>R5 A session gives no right: each call shows the access token, and is checked as that of any program.
 *   <li>R6 Signing in and signing out stand in the audit trail, in the same unit of work as the session; that a session ran out is
 *       nobody's act.
 * </ul>
 *
 * <p>Not here: cookies, redirects and what protects them (room {@code http.desk}); what a token allows (the annotations of the
 * resources, the feature rooms).
 */
@NullMarked
package vn.kyluu.signing.desk;

import org.jspecify.annotations.NullMarked;
