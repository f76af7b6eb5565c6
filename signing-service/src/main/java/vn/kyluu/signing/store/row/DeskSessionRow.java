package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.desk.DeskSession;

/** Somebody who is signed in at a browser. */
@Entity
@Table(name = "desk_session")
@SuppressWarnings("NullAway.Init")
public class DeskSessionRow {
    @Id
    private byte[] id;

    private byte[] sealed;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "renew_at")
    private Instant renewAt;

    /** For Hibernate. */
    protected DeskSessionRow() {}

    public DeskSessionRow(DeskSession session) {
        this.id = key(session.id());
        this.sealed = session.sealed().toByteArray();
        this.usedAt = session.usedAt();
        this.endsAt = session.endsAt();
        this.renewAt = session.renewAt();
    }

    /** The digest as the column holds it. */
    public static byte[] key(Digest id) {
        return Sha256.of(id);
    }

    public DeskSession value() {
        return new DeskSession(Sha256.digest(id), Octets.of(sealed), usedAt, endsAt, renewAt);
    }
}
