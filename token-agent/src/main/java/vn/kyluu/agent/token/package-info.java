/**
 * The tokens plugged into this machine, through whichever vendor's module.
 *
 * <p>Offers {@link vn.kyluu.agent.token.ModuleShelf} (what is plugged in now), {@link vn.kyluu.agent.token.PluggedToken}, {@link
 * vn.kyluu.agent.token.OwnerFacts} (who a certificate belongs to), {@link vn.kyluu.agent.token.IssuerFolder} (issuers' certificates
 * that tokens lack), {@link vn.kyluu.agent.token.PinTries}.
 *
 * <p>R1. Modules are those of the settings and those of {@code hsm-config/} that lie on this machine. Each is looked at before it is
 * loaded (a 32-bit one is told by its name), and loaded in a process of its own: one that hangs or crashes takes nothing else along.
 * One module without a token stays loaded, further ones are let go again. They are looked for when first needed, not when the agent starts.
 *
 * <p>R2. Every listing asks the modules anew, so tokens come and go while the agent runs; the answer is kept for half a second, a
 * module that was let go is looked at again after four seconds, or when somebody wants to sign; one that failed after twenty.
 *
 * <p>R3. A signing certificate is not a CA's, allows signatures (RFC 5280, 4.2.1.3: digitalSignature or nonRepudiation), has a key of a
 * kind that we use, and its key seems to be on the token. No PIN is needed to see it.
 *
 * <p>R4. A token is named by its certificate: exactly this one, or none (lesson MATCH_CERTIFICATE_FIRST).
 *
 * <p>Not here: logging in and signing (signing).
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.agent.token;
