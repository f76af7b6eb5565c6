/**
 * Who may speak to the agent at all, decided before anything is read.
 *
 * <p>Offers {@link vn.kyluu.agent.door.Door} (addressed to us, by an allowed page, not too often), {@link
 * vn.kyluu.agent.door.AllowedOrigins}, {@link vn.kyluu.agent.door.RateLimit}.
 *
 * <p>R1. A request names this machine in Host by a loopback name and our port: any other name is a page that had its own name point
 * at us (DNS rebinding). Source: RFC 9110, 7.2.
 *
 * <p>R2. A request names in Origin exactly one page that the hospital allows (scheme, host, port; RFC 6454). Without one it is refused,
 * also from programs.
 *
 * <p>R3. Each allowed page has its own measure of requests; everybody else shares one, so that a stranger's flood takes nothing from
 * the ward.
 *
 * <p>Not here: whether the page was paired (pairing).
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.agent.door;
