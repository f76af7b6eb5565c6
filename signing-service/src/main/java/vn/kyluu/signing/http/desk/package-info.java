/**
 * The records desk's way in: from the browser's cookie to the same verified token that programs show.
 *
 * <p>Offers {@link vn.kyluu.signing.http.desk.DeskAddress} and {@link vn.kyluu.signing.http.desk.OidcProvider} to the wiring; the
 * rest is found by the server.
 *
 * <ul>
 *   <li>R1 A cookie counts only for the interface, only beside the header {@code Kyluu-Desk} that no other site's page can send
 *       unasked, and only if {@code Origin} and {@code Sec-Fetch-Site}, where the browser sends them, name this site. Otherwise the
 *       request is a stranger's: 401. A bearer token goes first.
 *   <li>R2 The cookie is {@code HttpOnly} and {@code SameSite=Strict}, and where the desk's address is https {@code Secure} and
 *       bound to this host by its name ({@code __Host-}, RFC 6265bis §4.1.3.2).
 *   <li>R3 The pages are static and load nothing from another host; the browser is told to enforce it (Content Security Policy
 *       Level 3): no inline script or style, no frame around them.
 *   <li>R4 The identity token is believed because it comes from the provider's token endpoint over our own connection (OpenID
 *       Connect Core 1.0 §3.1.3.7 rule 6), for this client and this attempt. It decides nothing: the access token is verified by its
 *       signature at every call.
 *   <li>R5 What the archive is asked is passed on with the person's own token, to the archive's address only, by names that are
 *       listed; there is no standing right between the services.
 *   <li>R6 The one address beside this site that the pages may speak to is the token agent's, on the loopback interface of the
 *       machine they are read on, and only if the hospital names it. What it answers is believed by nobody here: the value that it
 *       makes is verified like any other token's.
 * </ul>
 *
 * <p>Not here: sessions themselves (room {@code desk}); the pages' files (the web application's folder {@code desk}).
 */
@NullMarked
package vn.kyluu.signing.http.desk;

import org.jspecify.annotations.NullMarked;
