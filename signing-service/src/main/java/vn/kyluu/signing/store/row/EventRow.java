package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.event.Event;
import vn.kyluu.signing.event.EventType;
import vn.kyluu.signing.event.Placed;

/** An event. */
@Entity
@Table(name = "event")
@SuppressWarnings("NullAway.Init")
public class EventRow {
    @Id
    private UUID id;

    private @Nullable Long position;

    @Enumerated(EnumType.STRING)
    private EventType type;

    private String subject;

    @Column(name = "record_number")
    private String recordNumber;

    private Instant at;

    /** One {@code name=value} a line. */
    private String data;

    /** For Hibernate. */
    protected EventRow() {}

    /** The data as it is kept. */
    public static String lines(Event event) {
        return event.sortedData().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue().replaceAll("\\p{Cntrl}", " "))
                .collect(Collectors.joining("\n"));
    }

    public Placed value() {
        Map<String, String> parts = new HashMap<>();
        data.lines().forEach(line -> {
            int sign = line.indexOf('=');
            parts.put(line.substring(0, sign), line.substring(sign + 1));
        });
        return new Placed(Objects.requireNonNull(position), new Event(id, type, subject, recordNumber, at, parts));
    }
}
