/**
 * Files for the social insurance: the hospital's information system makes them, the facility seals them here.
 *
 * <p>Offers {@link vn.kyluu.signing.insurance.SealInsuranceFile} and {@link vn.kyluu.signing.insurance.ReadInsuranceFile}.
 *
 * <ul>
 *   <li>R1 A file is a {@code GIAMDINHHS} as Decision 130/QĐ-BYT (2023, with 4750, 3176 and 1931) lays it out: whose it is, a day, a number of
 *       dossiers that is true, and in each its tables, Base64 of well-formed XML; {@code CHUKYDONVI} is its last element, and empty.
 *       The portal's own schema is not public: {@code giamdinhhs-1.xsd} states the structure that is known.
 *   <li>R2 The seal stands inside {@code CHUKYDONVI} and covers the whole file (SHA-256); without a timestamp nothing leaves.
 *   <li>R3 What was sealed is kept, under an id, as it left the house.
 *   <li>R4 No DTD, no external entity, nothing signed before; what is inside is screened too.
 * </ul>
 *
 * <p>Not here: sending it (the hospital's information system does).
 */
@NullMarked
package vn.kyluu.signing.insurance;

import org.jspecify.annotations.NullMarked;
