/**
 * One consent, one PIN, one or many digests.
 *
 * <p>Offers {@link vn.kyluu.agent.signing.Batches} (begin, find, cancel, resume) over {@link vn.kyluu.agent.signing.Batch} and {@link
 * vn.kyluu.agent.signing.SignBatch}; {@link vn.kyluu.agent.signing.SetPin}.
 *
 * <p>R1. In this order: the certificate asked for is found on a token, byte for byte, and is valid today; the token is free; the person
 * consents; only then does the PIN go to the token; its key is looked for; each digest is signed.
 *
 * <p>R2. What is signed is what the person was shown: a batch never changes, and each value is verified over the digest in the notice with
 * the certificate's public key before it is kept. A page that sends another digest for a document of the batch is refused.
 *
 * <p>R3. A value once made is kept whatever happens to the rest; the rest can be resumed with a new consent and a new PIN. A batch lives
 * for thirty minutes in memory, for its page alone; at most 200 documents, at most eight batches of a page at once.
 *
 * <p>R4. A wrong PIN is asked for again, told as such; the same wrong PIN is never sent twice (lib/pkcs11 R5). A person who then gives
 * up is told the page as PIN_WRONG.
 *
 * <p>R5. One request at a time for each token; tokens side by side do not wait for each other's signatures, only for the person.
 *
 * <p>R6. The PIN is erased and the token logged out at the end of each batch.
 *
 * <p>Not here: what the digest is of (signing-service); how the person is asked (consent).
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.agent.signing;
