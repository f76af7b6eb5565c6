package vn.kyluu.signing.completeness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kyluu.signing.circumstance.Circumstances;
import vn.kyluu.signing.circumstance.Mark;

/** All lists of the facility. Immutable. */
public final class RecordRules {
    /** A facility that has laid down nothing. */
    public static final RecordRules NONE = new RecordRules(List.of());

    private final List<RecordRule> rules;
    private final Map<Mark, RecordRule> byKind = new EnumMap<>(Mark.class);

    /**
     * A book of these.
     *
     * @throws IllegalArgumentException if a kind of encounter stands in two of them (R3)
     */
    public RecordRules(List<RecordRule> rules) {
        this.rules = List.copyOf(rules);
        for (RecordRule each : rules) {
            for (Mark kind : each.kinds()) {
                RecordRule other = byKind.put(kind, each);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "kind " + kind.code() + " stands in " + other.name() + " and " + each.name());
                }
            }
        }
    }

    /** Every list, as they were read. */
    public List<RecordRule> rules() {
        return rules;
    }

    /** What a record with these circumstances must hold. */
    public List<RequiredForm> demanded(Circumstances circumstances) {
        Optional<RecordRule> rule = byKind.entrySet().stream()
                .filter(each -> circumstances.marks().contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return rule.map(RecordRule::forms).orElse(List.of()).stream()
                .filter(form -> form.isDemandedBy(circumstances))
                .toList();
    }

    /** What of it is not there, the held forms being those of current documents. */
    public List<RequiredForm> lacking(Circumstances circumstances, Set<String> held) {
        return demanded(circumstances).stream()
                .filter(form -> !form.isMetBy(held))
                .toList();
    }
}
