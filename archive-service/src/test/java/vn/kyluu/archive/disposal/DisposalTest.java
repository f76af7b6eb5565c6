package vn.kyluu.archive.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kyluu.archive.disposal.Disposal.Approval;
import vn.kyluu.archive.disposal.Disposal.State;
import vn.kyluu.archive.disposal.DisposalRefusal.Reason;

/** R2, as it refuses and as it is offered: two others agree, one of them a director. */
class DisposalTest {
    private static final Instant AT = Instant.parse("2026-11-21T02:00:00Z");

    @Test
    void isAgreedToByTwoOthersOfWhomOneIsADirector() {
        assertThat(against("HS001", false)).contains(Reason.PERSON_TWICE);
        assertThat(against("HS002", false)).isEmpty();
        Approval staff = new Approval("HS002", false, AT);
        assertThat(against("HS002", false, staff)).contains(Reason.PERSON_TWICE);
        assertThat(against("HS003", false, staff)).contains(Reason.DIRECTOR_MISSING);
        assertThat(against("GD001", true, staff)).isEmpty();
        Approval director = new Approval("GD001", true, AT);
        assertThat(against("HS003", false, director)).isEmpty();
    }

    @Test
    void isAgreedToGivenUpAndReadAboutInItsTimeOnly() {
        for (State state : State.values()) {
            Disposal disposal = in(state);
            assertThat(disposal.againstApproval("HS002", true).isEmpty())
                    .as("agree %s", state)
                    .isEqualTo(state == State.PROPOSED);
            assertThat(disposal.againstWithdrawal().isEmpty())
                    .as("give up %s", state)
                    .isEqualTo(List.of(State.PROPOSED, State.APPROVED).contains(state));
            assertThat(disposal.hasMinutes())
                    .as("minutes %s", state)
                    .isEqualTo(List.of(State.SEALED, State.DONE).contains(state));
        }
    }

    private static Optional<Reason> against(String staffCode, boolean director, Approval... before) {
        return in(State.PROPOSED, before).againstApproval(staffCode, director);
    }

    private static Disposal in(State state, Approval... approvals) {
        return new Disposal(
                UUID.randomUUID(),
                Disposal.Kind.EXPIRED,
                "hết thời hạn",
                "HS001",
                AT,
                state,
                AT,
                List.of(),
                List.of(approvals),
                Optional.empty());
    }
}
