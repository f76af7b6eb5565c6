/**
 * The JSON of the answers, field by field as the interface promises.
 *
 * <p>Offers: {@link vn.kyluu.archive.wire.VerificationJson}, {@link vn.kyluu.archive.wire.RecordJson},
 * {@link vn.kyluu.archive.wire.DepositJson}, {@link vn.kyluu.archive.wire.LookupJson},
 * {@link vn.kyluu.archive.wire.TraceJson}, {@link vn.kyluu.archive.wire.CustodyJson}.
 *
 * <ul>
 *   <li>R1 Moments are ISO 8601 with the facility's offset, digests lower-case hexadecimal; what is absent is left out.
 *   <li>R2 The answers of public calls hold no patient and nothing medical, not even a document's title.
 *   <li>R3 Sentences and findings are in the language asked for, Vietnamese by default.
 * </ul>
 *
 * Not here: status codes and headers ({@code http}).
 */
@NullMarked
package vn.kyluu.archive.wire;

import org.jspecify.annotations.NullMarked;
