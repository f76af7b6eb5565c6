package vn.kyluu.trips;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.agent.app.Agent;
import vn.kyluu.agent.app.Settings;
import vn.kyluu.agent.consent.console.ConsoleConsent;
import vn.kyluu.agent.consent.console.Terminal;
import vn.kyluu.agent.wording.Wording;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.machine.WorkstationAgent;
import vn.kyluu.demo.staff.Device;
import vn.kyluu.demo.staff.Pins;
import vn.kyluu.faulty.FaultyModule;
import vn.kyluu.workstation.PersonAtTerminal;

/** The head's own machine: what the token agent finds there is as the demonstration equips it, or as a test says. */
final class Workplace {
    private static final int TRIES = 5;

    private final Settings usual;
    private final PersonAtTerminal person;
    private final Path folder;

    Workplace(Hospital hospital) {
        try {
            this.usual = Settings.read(WorkstationAgent.settings(hospital.home()));
            Path folders = Files.createDirectories(Path.of("target", "agents").toAbsolutePath());
            this.folder = Files.createTempDirectory(folders, "agent-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.person = new PersonAtTerminal()
                .knows(new Pins(hospital.home()).of(Device.WORKSTATION).read());
    }

    /** Who sits there. */
    PersonAtTerminal person() {
        return person;
    }

    /** Its settings, as the demonstration's user has them. */
    Settings usual() {
        return usual;
    }

    /** The agent as the demonstration's user starts it. */
    Agent agent() throws IOException {
        return start(usual);
    }

    /** The agent on a free port, for more pages. */
    Agent agentFor(String... origins) throws IOException {
        List<String> all = new ArrayList<>(usual.origins());
        all.addAll(List.of(origins));
        return start(changed(0, all, usual.modules(), usual.environment()));
    }

    /** The agent, which finds its tokens behind the module that fails on order. */
    Agent agentBehind(FaultyModule module) throws IOException {
        return agentBehind(module, usual.environment());
    }

    /** The same, over other tokens. */
    Agent agentBehind(FaultyModule module, Map<String, String> environment) throws IOException {
        return start(changed(usual.port(), usual.origins(), List.of(module.library()), environment));
    }

    private Settings changed(int port, List<String> origins, List<Path> modules, Map<String, String> environment) {
        return new Settings(
                usual.file(),
                port,
                origins,
                modules,
                usual.catalogue(),
                usual.issuers(),
                Optional.of(TRIES),
                "vi",
                10,
                environment,
                folder);
    }

    private Agent start(Settings settings) throws IOException {
        Terminal terminal =
                Terminal.of(person.keyboard(), new PrintStream(person.screen(), true, StandardCharsets.UTF_8));
        return Agent.start(settings, new ConsoleConsent(terminal, Wording.VI), RunningProduct.CLOCK);
    }
}
