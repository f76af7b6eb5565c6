/**
 * The token agent: lets a page in the browser sign with the USB token in this machine, with its owner's consent each time.
 *
 * <p>Its rooms: {@code refusal}, {@code wording}, {@code consent}, {@code door}, {@code pairing}, {@code token}, {@code signing},
 * {@code http}, {@code app}.
 *
 * <p>Not here: documents, which never come to this machine's agent: it sees digests only.
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.agent;
