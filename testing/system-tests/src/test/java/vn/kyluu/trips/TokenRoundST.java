package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.job.Narrator;
import vn.kyluu.demo.job.TokenRound;
import vn.kyluu.demo.machine.WorkstationAgent;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.workstation.AttendedProgram;
import vn.kyluu.workstation.PersonAtTerminal;

/**
 * The demonstration's act with the token agent, as {@code ./kyluu demo} tells it: the agent is a program of its own. Slow: the
 * demonstration runs it, too, and {@code DeskTokenST} signs such a list every day.
 */
@Tag("slow")
@ExtendWith(RunningProduct.class)
class TokenRoundST {
    @Test
    void signsTwelveResultsWithOneConsentAndOnePin(Launch launch) {
        PersonAtTerminal head = new Workplace(launch.hospital()).person();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Narrator narrator = new Narrator(new PrintStream(told, true, StandardCharsets.UTF_8), false);

        try (AttendedProgram agent =
                WorkstationAgent.start(launch.hospital().home(), new Installation(RunningProduct.PROJECT), head)) {
            new TokenRound(launch.hospital(), head, RunningProduct.CLOCK, narrator).run();
            assertThat(agent.printed()).doesNotContain("Exception");
        }

        assertThat(narrator.failures()).isEmpty();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains(
                        "✓ " + Roster.HEAD.name() + " opens her worklist → 12 of them wait",
                        "agrees once and types her PIN once → 12 signed, each handed in at once",
                        "What her machine asked of her → 1 list of 12, 1 PIN",
                        "12 complete, none waits any more");
    }
}
