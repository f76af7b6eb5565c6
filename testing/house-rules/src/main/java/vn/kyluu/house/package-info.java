/**
 * The rules of the house, as code that each module's {@code HouseTest} calls.
 *
 * <ul>
 *   <li>R1 The arrows between packages equal the plan: a new arrow and a vanished one both fail.
 *   <li>R2 A technology is seen from its one room only.
 *   <li>R3 No file is longer than 300 lines; every package has its package-info.
 *   <li>R4 No record holds a {@code byte[]}: a record is a value, an array is not.
 * </ul>
 *
 * Not here: what may be called at all (forbidden-apis, in the build).
 */
@NullMarked
package vn.kyluu.house;

import org.jspecify.annotations.NullMarked;
