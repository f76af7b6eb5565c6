/**
 * Who says who somebody is: an issuer of ES256 tokens, as a hospital's identity provider would be.
 *
 * <p>Offers {@link vn.kyluu.demo.identity.Issuer}, {@link vn.kyluu.demo.identity.SignInServer} where people sign in, and {@link
 * vn.kyluu.demo.identity.DeskClient} that it knows.
 *
 * <ul>
 *   <li>R1 The key is made at the first start, kept in the home folder with mode 0600, never shipped.
 *   <li>R2 Tokens carry what MicroProfile JWT 2.1 asks for: iss, sub, upn, groups, aud, iat, exp, jti.
 *   <li>R3 People sign in by OpenID Connect Core 1.0 §3.1 with PKCE (RFC 7636); a code and a refresh token are good once, and the
 *       browser is sent to addresses of the desk only.
 * </ul>
 *
 * Not here: checking tokens (MicroProfile JWT in the services).
 */
@NullMarked
package vn.kyluu.demo.identity;

import org.jspecify.annotations.NullMarked;
