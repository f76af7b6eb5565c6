package vn.kyluu.signing.http.wire;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.worklist.DepartmentFigures;

/** How the departments keep their terms. */
@Schema(name = "OverdueReport")
public record OverdueWire(List<Figures> items) {

    /**
     * One role of one department.
     *
     * @param open steps that can be signed now
     * @param overdue those of them that are late
     * @param signedLate signed after they were due, in the time asked for
     */
    @Schema(name = "DepartmentFigures")
    public record Figures(
            String department,
            String role,
            long open,
            long overdue,
            @Nullable OffsetDateTime oldestDueAt,
            long signedLate) {}

    public static OverdueWire of(List<DepartmentFigures> figures, Times times) {
        return new OverdueWire(figures.stream()
                .map(each -> new Figures(
                        each.department(),
                        each.role().code(),
                        each.open(),
                        each.overdue(),
                        times.at(each.oldestDueAt()),
                        each.signedLate()))
                .toList());
    }
}
