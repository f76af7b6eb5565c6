package vn.kyluu.archive.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.work.Replies;
import vn.kyluu.archive.work.Replies.Claim;

class JpaRepliesIT {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Digest REQUEST = Bytes.of("một").digest(DigestAlgorithm.SHA256);
    private static final Digest OTHER = Bytes.of("hai").digest(DigestAlgorithm.SHA256);

    @Test
    void answersTheSameRequestWithWhatWasAnsweredAndNothingElse() {
        try (Database database = Postgres.fresh()) {
            Replies replies = new JpaReplies(database);
            Replies.Reply reply = new Replies.Reply(202, "fixity-runs/1", "{}");

            assertThat(replies.claim("QT001", "k", REQUEST, NOW).claim()).isEqualTo(Claim.FRESH);
            assertThat(replies.claim("QT001", "k", REQUEST, NOW).claim()).isEqualTo(Claim.PENDING);
            replies.answer("QT001", "k", reply);
            assertThat(replies.claim("QT001", "k", REQUEST, NOW).reply()).contains(reply);
            assertThat(replies.claim("QT001", "k", OTHER, NOW).claim()).isEqualTo(Claim.DIFFERENT);
            assertThat(replies.claim("QT002", "k", OTHER, NOW).claim()).isEqualTo(Claim.FRESH);
            assertThat(replies.claim("QT001", "k", OTHER, NOW.plus(Duration.ofDays(8)))
                            .claim())
                    .isEqualTo(Claim.FRESH);
        }
    }

    @Test
    void freesAKeyWhoseWorkWasRefusedOrWhoseServiceDied() {
        try (Database database = Postgres.fresh()) {
            Replies replies = new JpaReplies(database);
            replies.claim("QT001", "k", REQUEST, NOW);
            replies.release("QT001", "k");
            assertThat(replies.claim("QT001", "k", OTHER, NOW).claim()).isEqualTo(Claim.FRESH);

            assertThat(replies.claim("QT001", "k", OTHER, NOW.plus(Duration.ofMinutes(11)))
                            .claim())
                    .isEqualTo(Claim.FRESH);
        }
    }
}
