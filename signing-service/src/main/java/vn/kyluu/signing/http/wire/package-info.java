/**
 * The JSON of the interface: records whose component names are the field names, and how our nouns become them.
 *
 * <p>Offers one file per noun: what is sent and what is answered about it.
 *
 * <ul>
 *   <li>R1 Field names are the contract with the EMR; they change only with a major version.
 *   <li>R2 Times are ISO 8601 with the facility's offset, digests lower-case hex, bytes Base64; what is empty is left out.
 *   <li>R3 What a client must send is declared by constraints (Jakarta Validation), so that the interface's own description
 *       says it too, and shows an example of each (examples.json).
 * </ul>
 *
 * <p>Not here: what any of it means (the feature rooms), whether it may be told (the resources).
 */
@NullMarked
package vn.kyluu.signing.http.wire;

import org.jspecify.annotations.NullMarked;
