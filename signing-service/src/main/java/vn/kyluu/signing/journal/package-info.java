/**
 * What is written down about every act.
 *
 * <p>Offers {@link vn.kyluu.signing.journal.Journal}.
 *
 * <ul>
 *   <li>R1 An act is written in the same unit of work that stores it; a refusal, which stores nothing, in one of its own.
 *   <li>R2 Entries hold ids, digests and codes: no name, no diagnosis, no PIN (Law 91/2025/QH15 on personal data).
 * </ul>
 *
 * <p>Not here: the chain of entries (lib/audit) and its table (room {@code store}).
 */
@NullMarked
package vn.kyluu.signing.journal;

import org.jspecify.annotations.NullMarked;
