/**
 * What a record must hold before it is closed: the facility's own list, by kind of encounter and by circumstances.
 *
 * <p>Offers {@link vn.kyluu.signing.completeness.RecordRules} (all lists), {@link vn.kyluu.signing.completeness.RecordRule} (one kind of
 * encounter) and {@link vn.kyluu.signing.completeness.RequiredForm} (one line of it).
 *
 * <ul>
 *   <li>R1 A line is demanded if its kind of encounter fits, one of its marks holds (a line without marks always), and none of the marks
 *       under which it is spared.
 *   <li>R2 A line is met by any one of its forms; only current documents count.
 *   <li>R3 A kind of encounter has one list; a kind without one demands nothing beyond complete documents.
 *   <li>R4 Each line names its legal basis, where that was read, and how sure it is; the facility's regulation decides.
 * </ul>
 *
 * <p>Not here: the files (room {@code rulebook}); signatures that are missing (room {@code record}).
 */
@NullMarked
package vn.kyluu.signing.completeness;

import org.jspecify.annotations.NullMarked;
