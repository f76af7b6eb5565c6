package vn.kyluu.signing.circumstance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The terms of one step, in the order in which they are asked. */
public record DueRules(List<DueRule> rules) {
    private static final String BETWEEN = "; ";

    public DueRules {
        rules = List.copyOf(rules);
    }

    /** No term at all. */
    public static DueRules none() {
        return new DueRules(List.of());
    }

    /** So many hours after the step opened. */
    public static DueRules afterOpening(int hours) {
        return new DueRules(List.of(new DueRule(hours, DueRule.StartingPoint.OPENING, Optional.empty())));
    }

    /**
     * Reads rules that stand in one text, separated by semicolons; none in an empty one.
     *
     * @throws IllegalArgumentException if one of them is no rule
     */
    public static DueRules of(String text) {
        return text.isEmpty()
                ? none()
                : new DueRules(
                        Arrays.stream(text.split(BETWEEN, -1)).map(DueRule::of).toList());
    }

    /** The one that decides (R2). */
    public Optional<DueRule> decide(Circumstances circumstances) {
        return rules.stream()
                .filter(rule ->
                        rule.onlyIf().map(circumstances.marks()::contains).orElse(true))
                .findFirst();
    }

    /** All of them in one text (R4). */
    public String text() {
        return rules.stream().map(DueRule::text).collect(Collectors.joining(BETWEEN));
    }
}
