package vn.kyluu.signing.circumstance;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One term.
 *
 * @param hours 1 to 8760
 * @param from the moment it runs from
 * @param onlyIf the mark without which it does not apply
 */
public record DueRule(int hours, StartingPoint from, Optional<Mark> onlyIf) {
    private static final Pattern FORM =
            Pattern.compile("([1-9][0-9]{0,3}) h from (opening|admission|discharge)(?: if ([a-z-]+))?");
    private static final int A_YEAR = 8760;

    /** From where a term runs. */
    public enum StartingPoint {
        /** The step became signable. */
        OPENING("đến lượt ký"),
        ADMISSION("vào viện"),
        DISCHARGE("ra viện");

        private final String vietnamese;

        StartingPoint(String vietnamese) {
            this.vietnamese = vietnamese;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DueRule {
        if (hours < 1 || hours > A_YEAR) {
            throw new IllegalArgumentException("a term of " + hours + " hours");
        }
    }

    /**
     * Reads {@code 24 h from admission if emergency}.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    public static DueRule of(String text) {
        Matcher read = FORM.matcher(text);
        if (!read.matches()) {
            throw new IllegalArgumentException("not a term: " + text);
        }
        Optional<Mark> mark = Optional.ofNullable(read.group(3))
                .map(code -> Mark.of(code).orElseThrow(() -> new IllegalArgumentException("no such mark: " + code)));
        return new DueRule(
                Integer.parseInt(read.group(1)),
                StartingPoint.valueOf(read.group(2).toUpperCase(Locale.ROOT)),
                mark);
    }

    /** When that is, if the moment it runs from is known (R3). */
    public Optional<Instant> dueAt(Circumstances circumstances, Optional<Instant> openedAt) {
        Optional<Instant> start = switch (from) {
            case OPENING -> openedAt;
            case ADMISSION -> circumstances.admittedAt();
            case DISCHARGE -> circumstances.dischargedAt();
        };
        return start.map(moment -> moment.plus(Duration.ofHours(hours)));
    }

    /** As it is written in files (R4). */
    public String text() {
        return hours + " h from " + from.code()
                + onlyIf.map(mark -> " if " + mark.code()).orElse("");
    }

    /** For people: {@code 24 giờ từ khi vào viện (cấp cứu)}. */
    public String vietnamese() {
        return hours + " giờ từ khi " + from.vietnamese
                + onlyIf.map(mark -> " (" + mark.vietnamese() + ")").orElse("");
    }
}
