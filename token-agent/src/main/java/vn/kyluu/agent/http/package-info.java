/**
 * The agent's interface for pages, on the loopback interface of this machine; described in docs/token-agent.md.
 *
 * <p>Offers {@link vn.kyluu.agent.http.AgentServer}.
 *
 * <p>R1. Listens on 127.0.0.1 only, and opens no connection itself.
 *
 * <p>R2. Every request passes the door before anything of it is read. A preflight is answered for allowed pages only, also that of
 * Private Network Access.
 *
 * <p>R3. Everything but readiness and pairing needs the page's secret.
 *
 * <p>R4. A body is JSON of at most 256 KiB, a request's head and body must arrive within ten seconds. Fields that we do not know are
 * passed over; fields that are missing or too long are refused by name.
 *
 * <p>R5. A refusal is {@code application/problem+json} (RFC 9457) with a stable code and words in both languages. Nothing else of a
 * failure leaves.
 *
 * <p>Not here: what is asked of the person (consent), of the token (token, signing).
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.agent.http;
