/**
 * Which pages were let in by the person at this machine.
 *
 * <p>Offers {@link vn.kyluu.agent.pairing.PairingBook} (begin, confirm, check, forget) and {@link
 * vn.kyluu.agent.pairing.PairedPages} (what is kept of it).
 *
 * <p>R1. A pairing begins with a code of six random digits that only the agent shows. It is good once, for two minutes and three
 * tries; a right code after that, or after the person refused, is worth nothing. Five pairings may begin in ten minutes.
 *
 * <p>R2. It ends with a secret of 256 random bits for the page. We keep its SHA-256 and the page's origin only: the secret is of no use
 * from another origin, and the file of none to whoever reads it.
 *
 * <p>R3. Secrets are compared in constant time. A page keeps eight pairings (browsers, users); the oldest goes.
 *
 * <p>Not here: whether the hospital allows the page (door).
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.agent.pairing;
