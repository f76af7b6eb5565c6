package vn.kyluu.archive.wire;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.retention.RetentionPolicy;
import vn.kyluu.archive.term.ReadRegister;

/**
 * The register of a day.
 *
 * @param abolished codes that records have and no policy any more
 */
public record RegisterJson(String day, List<Line> classes, List<String> abolished) {
    /**
     * A class and what is kept under it.
     *
     * @param title by language
     * @param period years, or PERMANENT
     * @param due records whose last day has passed
     */
    public record Line(
            String code,
            Map<String, String> title,
            List<String> appliesWhen,
            String period,
            String legalBasis,
            String source,
            String mark,
            int coolingOffDays,
            int rollingYears,
            long records,
            long due,
            @Nullable String earliestUntil,
            @Nullable String latestUntil) {}

    /** The register as JSON. */
    public static RegisterJson of(ReadRegister.Register register) {
        return new RegisterJson(
                register.day().toString(),
                register.lines().stream().map(RegisterJson::line).toList(),
                register.abolished());
    }

    private static Line line(ReadRegister.Line line) {
        RetentionPolicy policy = line.policy();
        Map<String, String> title = new LinkedHashMap<>();
        title.put("vi", policy.titleVi());
        title.put("en", policy.titleEn());
        return new Line(
                policy.code(),
                title,
                policy.appliesWhen().stream().map(Enum::name).sorted().toList(),
                policy.years().isPresent() ? Integer.toString(policy.years().getAsInt()) : "PERMANENT",
                policy.legalBasis(),
                policy.source(),
                policy.mark(),
                policy.locks().coolingOffDays(),
                policy.locks().rollingYears(),
                line.count().records(),
                line.count().due(),
                day(line.count().earliest()),
                day(line.count().latest()));
    }

    private static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
