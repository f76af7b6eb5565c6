/**
 * Who did what to which record, as one chain of hashes that nobody can mend unseen.
 *
 * <p>Offers {@link vn.kyluu.audit.AuditTrail} (the port that a feature writes to), {@link vn.kyluu.audit.AuditChain} (the
 * arithmetic of the chain) and {@link vn.kyluu.audit.JdbcAuditTrail} (the chain in one PostgreSQL table per schema).
 *
 * <ul>
 *   <li>R1 Each act is one entry, written in the transaction of the act: neither exists without the other.
 *   <li>R2 An entry's hash is SHA-256 over its sequence, the hash before it and its event, each part preceded by its
 *       length, so that no two events have one encoding.
 *   <li>R3 A changed, missing, inserted or reordered entry is found, and the first bad sequence is named.
 *   <li>R4 Entries cut off the end leave a shorter chain that is whole in itself. They are found only against a
 *       {@link vn.kyluu.audit.ChainHead} that was kept somewhere else; so is a chain rewritten from some entry on.
 *   <li>R5 Appends of concurrent transactions make one chain, without gaps.
 *   <li>R6 The table refuses UPDATE, DELETE and TRUNCATE. An owner of the table can take the trigger away; R3 and R4 are
 *       for him.
 *   <li>R7 An entry holds staff codes, ids, digests and reason codes; no patient data (Law 91/2025/QH15).
 *   <li>R8 "Who has looked at record X" can be answered: viewing is an act too (CV 365/TTYQG-GPQLCL III.1.1 đ: trace all
 *       transactions and interactions; Law 15/2023/QH15 article 69).
 * </ul>
 *
 * Not here: which acts a feature records (the feature's own room); who may read the trail ({@code http} of each service);
 * opening connections and transactions ({@code store} of each service).
 */
@NullMarked
package vn.kyluu.audit;

import org.jspecify.annotations.NullMarked;
