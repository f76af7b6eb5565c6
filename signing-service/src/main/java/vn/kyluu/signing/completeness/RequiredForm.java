package vn.kyluu.signing.completeness;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import vn.kyluu.signing.circumstance.Circumstances;
import vn.kyluu.signing.circumstance.Mark;

/**
 * One line of the list.
 *
 * @param forms codes of which one is enough; never empty
 * @param onlyIf demanded only if one of these marks holds; empty: always
 * @param unless spared if one of these holds
 * @param legalBasis text and article
 * @param source where it was read
 * @param mark how sure the reading is: V1 the text itself, V2 two sources, V2- one, R recalled, U uncertain
 */
public record RequiredForm(
        List<String> forms,
        String titleVi,
        String titleEn,
        Set<Mark> onlyIf,
        Set<Mark> unless,
        String legalBasis,
        String source,
        String mark) {
    public RequiredForm {
        forms = List.copyOf(forms);
        onlyIf = Set.copyOf(onlyIf);
        unless = Set.copyOf(unless);
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("a required form without a code");
        }
    }

    /** R1, but for the kind of encounter. */
    boolean isDemandedBy(Circumstances circumstances) {
        return circumstances.demand(onlyIf) && Collections.disjoint(unless, circumstances.marks());
    }

    /** R2. */
    boolean isMetBy(Set<String> held) {
        return forms.stream().anyMatch(held::contains);
    }
}
