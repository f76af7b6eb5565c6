/**
 * Bytes that never change, and their fingerprints.
 *
 * <p>Offers: {@link vn.kyluu.ades.digest.Octets} (immutable bytes), {@link vn.kyluu.ades.digest.OctetWriter} (collects
 * them), {@link vn.kyluu.ades.digest.Digest}, {@link vn.kyluu.ades.digest.DigestAlgorithm},
 * {@link vn.kyluu.ades.digest.AlgorithmSunset} (until when what is strong).
 *
 * <ul>
 *   <li>R1 Bytes handed in or out are copied: nobody can change a value somebody else holds.
 *   <li>R2 Two values are equal when their bytes are; the comparison of digests takes the same time for any content.
 *   <li>R3 Reading from a stream stops at the limit: what is too large is refused while it still comes in.
 *   <li>R4 Only SHA-256 or stronger (SHA-1 is never made; ETSI TS 119 312, clause 5.2).
 *   <li>R5 What is printed shows the size, never the content.
 *   <li>R6 More than 8 MiB are kept in a file that only our user can read and that goes with the last who holds the value; the
 *       memory of the program does not grow with them.
 * </ul>
 *
 * Not here: what is signed ({@code signature}), how old algorithms are judged ({@code validation}).
 */
@NullMarked
package vn.kyluu.ades.digest;

import org.jspecify.annotations.NullMarked;
