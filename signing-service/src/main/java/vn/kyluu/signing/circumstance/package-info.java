/**
 * What of a record decides who must sign its papers, and by when.
 *
 * <p>Offers {@link vn.kyluu.signing.circumstance.Circumstances} (marks and moments of one record) and
 * {@link vn.kyluu.signing.circumstance.DueRules}, written as people write them: {@code 24 h from admission if emergency}.
 *
 * <ul>
 *   <li>R1 A mark that nobody set does not hold: a step demanded only for deaths is not demanded by a record that says nothing.
 *   <li>R2 Of several rules the first whose mark holds decides; one without a mark always holds.
 *   <li>R3 A term runs in hours from a moment; while that moment is unknown (no discharge yet) nothing is due.
 *   <li>R4 A rule reads back exactly as it was written.
 * </ul>
 *
 * <p>Not here: the steps that rest on it (room {@code flow}); the record's head (room {@code record}).
 */
@NullMarked
package vn.kyluu.signing.circumstance;

import org.jspecify.annotations.NullMarked;
