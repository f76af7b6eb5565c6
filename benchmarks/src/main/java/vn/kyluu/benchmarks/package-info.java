/**
 * Speed of ours beside the speed of others, in one run on one machine: ratios travel, milliseconds do not.
 *
 * <p>Offers: {@link vn.kyluu.benchmarks.SigningSpeed} and {@link vn.kyluu.benchmarks.ValidationSpeed}, programs.
 *
 * <ul>
 *   <li>R1 Ours and the reference take turns, so that whatever else the machine does hurts both.
 *   <li>R2 The median counts; the first tenth of the runs warms up and is thrown away.
 *   <li>R3 What is measured is a whole signature (data to be signed, key, finished document), or a whole judgement with its report.
 * </ul>
 *
 * Not here: tests of what is right ({@code lib/ades}).
 */
@NullMarked
package vn.kyluu.benchmarks;

import org.jspecify.annotations.NullMarked;
