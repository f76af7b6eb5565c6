/**
 * How long a record is kept, and by what law.
 *
 * <p>Offers: {@link vn.kyluu.archive.retention.RetentionPolicy} (one class of records), the
 * {@link vn.kyluu.archive.retention.PolicyBook} (all classes of the facility) and
 * {@link vn.kyluu.archive.retention.RetentionTerm} (what they say of one record).
 *
 * <ul>
 *   <li>R1 A term ends on 31 December of the year in which the record was closed, plus the years of its class
 *       (Luật Lưu trữ 33/2024/QH15, Điều 15 khoản 3: from the year in which the work ended).
 *   <li>R2 When several classes fit a record the longest wins, and permanent is longer than any number of years
 *       (Điều 15 khoản 4).
 *   <li>R3 Every record has a term: a book without a class for ordinary records is refused.
 *   <li>R4 A term says its legal basis, where the figure was read and how sure it is.
 *   <li>R5 The year is that of the facility's own calendar, not of Greenwich.
 *   <li>R6 A class says how long a mistake can be undone, and how far ahead its objects are locked if they are kept for ever.
 * </ul>
 *
 * Not here: reading the files ({@code rulebook}), locking the bytes until then ({@code vault}), who the patient is
 * ({@code record}).
 */
@NullMarked
package vn.kyluu.archive.retention;

import org.jspecify.annotations.NullMarked;
