/**
 * The program: settings, wiring, start and end.
 *
 * <p>Offers {@link vn.kyluu.agent.app.AgentProgram} (the commands), {@link vn.kyluu.agent.app.Agent} (the running whole) and {@link
 * vn.kyluu.agent.app.Settings}.
 *
 * <p>R1. Settings come from one file; nothing in it is a secret, and nothing in it consents.
 *
 * <p>R2. The person is asked in a window where there is a desktop, at the terminal otherwise. A terminal at its end is a no (consent.console).
 *
 * <p>Not here: everything else.
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.agent.app;
