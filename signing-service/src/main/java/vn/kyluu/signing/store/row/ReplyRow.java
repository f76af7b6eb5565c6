package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.signing.transaction.Claim;
import vn.kyluu.signing.transaction.Reply;

/** What a request with an idempotency key was answered. */
@Entity
@Table(name = "reply")
@SuppressWarnings("NullAway.Init")
public class ReplyRow {
    /** Whose key. */
    @Embeddable
    public record Key(String caller, String key) implements Serializable {}

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // Hibernate reads it
    private Key id;

    private byte[] request;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    private @Nullable Integer status;
    private @Nullable String location;
    private @Nullable String body;

    /** For Hibernate. */
    protected ReplyRow() {}

    public ReplyRow(Key id, Digest request, Instant claimedAt) {
        this.id = id;
        this.request = Sha256.of(request);
        this.claimedAt = claimedAt;
    }

    public Instant claimedAt() {
        return claimedAt;
    }

    public void claimAgain(Instant at) {
        this.claimedAt = at;
    }

    public void answer(Reply reply) {
        this.status = reply.status();
        this.location = reply.location().orElse(null);
        this.body = reply.body().orElse(null);
    }

    /** What this row says to that request. */
    public Claim to(Digest asked) {
        if (!Sha256.digest(request).equals(asked)) {
            return new Claim.Different();
        }
        return status == null
                ? new Claim.Pending()
                : new Claim.Answered(new Reply(status, Optional.ofNullable(location), Optional.ofNullable(body)));
    }
}
