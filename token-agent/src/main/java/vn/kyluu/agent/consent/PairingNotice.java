package vn.kyluu.agent.consent;

/**
 * A page that wants to use the token.
 *
 * @param origin where it comes from
 * @param code six digits, to be typed into the page
 */
public record PairingNotice(String origin, String code) {}
