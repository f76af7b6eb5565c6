package vn.kyluu.archive.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import vn.kyluu.archive.replication.Incident;

/** A row of incident. */
@NullUnmarked
@Entity
@Table(name = "incident")
class IncidentRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String site;

    @Column(name = "object_key")
    String objectKey;

    String kind;

    @Column(name = "first_at")
    Instant firstAt;

    @Column(name = "last_at")
    Instant lastAt;

    int times;

    @Column(name = "closed_at")
    Instant closedAt;

    String ending;

    Incident incident() {
        return new Incident(lastAt, site, objectKey, Incident.Kind.valueOf(kind));
    }
}
