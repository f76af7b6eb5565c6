/**
 * Reads the facility's flows from {@code signing-flows/}.
 *
 * <p>Offers {@link vn.kyluu.signing.rulebook.FlowFiles}.
 *
 * <ul>
 *   <li>R1 Each {@code *.json} is valid by {@code flow.schema.json} (JSON Schema 2020-12), or the service does not start.
 *   <li>R2 A fault is told in words, with the file and the place in it, so that a quality manager can mend it.
 *   <li>R3 Each flow names its legal basis and says whether law or the facility's regulation fixes its order.
 * </ul>
 *
 * <p>Not here: what a flow does (room {@code flow}).
 */
@NullMarked
package vn.kyluu.signing.rulebook;

import org.jspecify.annotations.NullMarked;
