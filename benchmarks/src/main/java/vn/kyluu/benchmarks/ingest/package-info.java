/**
 * How fast the archive takes records in, beside nothing but writing and reading the same bytes at the same two stores.
 *
 * <ul>
 *   <li>R1 Ours and the raw stores take turns with the same records, the same number of clients and the same objects: those that the
 *       archive wrote, its own manifests and reports included. Raw is a PUT and a GET of every object at each store; for each
 *       client both stores at once, as the archive does it. The archive must not take a record whose signatures it has not judged: the floor
 *       is both together, the judging by the same judge in the same run.
 *   <li>R2 The same once more with a catalogue of very many records: the time of the slowest twentieth must not grow by more than a tenth
 *       beside that of the floor, measured at the same minutes: a shared machine is not as fast at one time as at another. Both are told.
 *   <li>R3 What the archive holds in memory while it takes in a document does not depend on how large the document is.
 * </ul>
 *
 * Not here: trouble of the stores ({@code storage}).
 */
@NullMarked
package vn.kyluu.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
