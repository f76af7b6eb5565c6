/**
 * Reads the facility's flows from {@code signing-flows/}, and what a record must hold from {@code signing-flows/records/}.
 *
 * <p>Offers {@link vn.kyluu.signing.rulebook.FlowFiles}, {@link vn.kyluu.signing.rulebook.RecordFiles}, and {@link vn.kyluu.signing.rulebook.FlowsProgram} behind {@code ./kyluu
 * flows}.
 *
 * <ul>
 *   <li>R1 Each {@code *.json} is valid by {@code flow.schema.json} (JSON Schema 2020-12), or the service does not start.
 *   <li>R2 A fault is told in words, with the file and the place in it, so that a quality manager can mend it.
 *   <li>R3 Each flow names its legal basis and says whether law or the facility's regulation fixes its order.
 *   <li>R4 What a schema cannot see is looked at too: the seal comes last, numbers have no gaps, some step is always signed,
 *       each term can be reached, and the closing manifest has the three signatures that the archive asks for.
 *   <li>R5 What a record must hold is read the same way, by {@code records/record.schema.json}; each line names its source, and demands no
 *       form that stands in no flow. Without that directory nothing is demanded.
 * </ul>
 *
 * <p>Not here: what a flow does (room {@code flow}); what completeness means (room {@code completeness}).
 */
@NullMarked
package vn.kyluu.signing.rulebook;

import org.jspecify.annotations.NullMarked;
