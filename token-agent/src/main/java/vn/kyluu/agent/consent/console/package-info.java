/**
 * Asks at a terminal.
 *
 * <p>Offers {@link vn.kyluu.agent.consent.console.ConsoleConsent} over a {@link vn.kyluu.agent.consent.console.Terminal}: the
 * machine's console, where what is typed as a PIN is not shown, or a pair of streams.
 *
 * <p>R1. A person agrees by typing how many documents there are, which nobody can do who has not read the notice.
 *
 * <p>R2. The end of the input is a no. A PIN never becomes a String.
 *
 * <p>R3. A terminal cannot be interrupted while it is read: a request that was withdrawn meanwhile is not signed, whatever is typed.
 *
 * <p>Not here: windows ({@code consent.window}).
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.agent.consent.console;
