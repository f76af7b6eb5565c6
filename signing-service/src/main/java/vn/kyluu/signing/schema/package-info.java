/**
 * XML of our own is written and checked by schemas of our own (W3C XML Schema 1.0), which ship beside the code that needs them.
 *
 * <p>Offers {@link vn.kyluu.signing.schema.OwnSchema}.
 *
 * <ul>
 *   <li>R1 A schema is read once; nothing outside the program is fetched for it.
 *   <li>R2 What was written leaves only if it is valid.
 *   <li>R3 What the parser says of a fault stays inside: its words may hold a patient's name.
 * </ul>
 *
 * <p>Not here: what the papers say (rooms {@code record}, {@code confirmation}, {@code export}), XML from strangers ({@code
 * vn.kyluu.ades.screening}).
 */
@NullMarked
package vn.kyluu.signing.schema;

import org.jspecify.annotations.NullMarked;
