/**
 * Signing from the command line: a program of its own beside the agent, under the same consent.
 *
 * <p>Offers {@link vn.kyluu.agent.command.SignCommand}, which picks a certificate by {@link vn.kyluu.agent.command.CertificateChoice}
 * and speaks to the signing service by {@link vn.kyluu.agent.command.ServerLine}.
 *
 * <p>R1. Only this room opens connections, and only to the server named on its command line: https, or this machine. The bearer token
 * comes from a file.
 *
 * <p>R2. A person consents as for a page; the server's name stands where the page's would.
 *
 * <p>R3. Each value is handed in as soon as it is there; what failed is told by document, and the command fails.
 *
 * <p>Not here: the agent that runs (app), which does not see this room's connections.
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.agent.command;
