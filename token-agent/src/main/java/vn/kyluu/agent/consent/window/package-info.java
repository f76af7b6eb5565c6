/**
 * Asks in a window, where there is a desktop.
 *
 * <p>Offers {@link vn.kyluu.agent.consent.window.WindowConsent}.
 *
 * <p>R1. The window comes to the front and shows origin, requester, certificate, token and every document. Its button to sign is dead
 * for the first moment and until a PIN is typed, so that a click or a key meant for the page consents to nothing; closing the window
 * is a no.
 *
 * <p>R2. The PIN's field is emptied as soon as it was read; the PIN never becomes a String.
 *
 * <p>R3. A request that was withdrawn takes its window away.
 *
 * <p>Not here: terminals ({@code consent.console}).
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.agent.consent.window;
