package vn.kyluu.archive.wire;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.record.RecordHead;

/** Whose record of which stay. */
public record HeadJson(
        String recordNumber,
        String facility,
        String department,
        Patient patient,
        Encounter encounter,
        List<String> circumstances,
        String closedAt,
        String closedBy) {

    /** The patient. */
    public record Patient(
            String id,
            String name,
            String birthDate,
            String sex,
            @Nullable String citizenId) {}

    /** The stay. */
    public record Encounter(
            String id,
            String kind,
            String admittedAt,
            @Nullable String dischargedAt,
            @Nullable String outcome) {}

    static HeadJson of(RecordHead head, Moments moments) {
        return new HeadJson(
                head.number(),
                head.facility(),
                head.department(),
                new Patient(
                        head.patient().id(),
                        head.patient().name(),
                        head.patient().birthDate().toString(),
                        head.patient().sex(),
                        head.patient().citizenId().orElse(null)),
                new Encounter(
                        head.encounter().id(),
                        head.encounter().kind(),
                        moments.text(head.encounter().admittedAt().toInstant()),
                        moments.text(head.encounter().dischargedAt().map(OffsetDateTime::toInstant)),
                        head.encounter().outcome().orElse(null)),
                head.circumstances().stream().map(Enum::name).sorted().toList(),
                moments.text(head.closedAt().toInstant()),
                head.closedBy());
    }

    @Override
    public String toString() {
        return "HeadJson[***]";
    }
}
