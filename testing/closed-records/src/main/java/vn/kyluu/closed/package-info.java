/**
 * A small hospital that signs and closes records with the real signing library and a test PKI, without the signing-service.
 *
 * <p>Offers: {@link vn.kyluu.closed.Hospital}.
 *
 * <ul>
 *   <li>R1 What it makes the archive takes: documents at B-LT, a closing manifest after the schema, signed by head, director and seal.
 * </ul>
 *
 * Not here: how the product closes records (signing-service).
 */
@NullMarked
package vn.kyluu.closed;

import org.jspecify.annotations.NullMarked;
