package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.workstation.AttendedProgram;
import vn.kyluu.workstation.PersonAtTerminal;

/** {@code kyluu-agent sign}, a program of its own with the head at its terminal. */
@ExtendWith(RunningProduct.class)
class AgentCommandST {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Launch launch;
    private final Trip trip;
    private final Workplace place;
    private final PersonAtTerminal head;

    @TempDir
    private Path folder;

    private Path bearer;

    AgentCommandST(Launch launch) {
        this.launch = launch;
        this.trip = new Trip(launch);
        this.place = new Workplace(launch.hospital());
        this.head = place.person();
    }

    @BeforeEach
    void signIn() throws IOException {
        bearer = Files.writeString(
                folder.resolve("jwt"), launch.hospital().issuer().token(Roster.HEAD));
    }

    private record Ended(int code, String printed) {}

    @Test
    void signsWhatTheHeadAgreesToAndSucceeds() throws Exception {
        List<String> results = trip.resultsForTheHead(2);

        Ended ended = sign(server(), "--document", results.get(0), "--document", results.get(1));

        assertThat(ended.printed()).contains(results.get(0) + " OK", results.get(1) + " OK");
        assertThat(ended.code()).isZero();
        assertThat(head.takeSeen())
                .contains(server() + " muốn ký", "Sẽ ký 2 tài liệu", Roster.HEAD.name())
                .containsOnlyOnce("Mã PIN");
        assertThat(results)
                .allSatisfy(each ->
                        assertThat(trip.document(each).path("state").asText()).isEqualTo("COMPLETE"));
    }

    @Test
    void signsTheOthersAndFailsIfTheServerRefusesOne() throws Exception {
        String result = trip.resultsForTheHead(1).get(0);
        String unknown = UUID.randomUUID().toString();

        Ended ended = sign(server(), "--document", unknown, "--document", result);

        assertThat(ended.printed()).contains(unknown + " server-refused: Máy chủ ký từ chối: 404", result + " OK");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(head.takeSeen()).contains("Sẽ ký 1 tài liệu");
    }

    @Test
    void failsWithASentenceIfTheHeadDeclines() throws Exception {
        String result = trip.resultsForTheHead(1).get(0);
        head.is(false);

        Ended ended = sign(server(), "--document", result);

        assertThat(ended.printed())
                .contains(result + " declined: Người ký đã từ chối.")
                .doesNotContain("Exception");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(trip.document(result).path("state").asText()).isEqualTo("SIGNING");
    }

    @Test
    void failsWithASentenceIfNoTokenFitsOrNobodyAnswers() throws Exception {
        String any = UUID.randomUUID().toString();

        Ended another = sign(server(), "--document", any, "--person", "Người Khác");
        assertThat(another.printed())
                .contains("Token đang cắm không phải của người ký này. Cắm đúng token của Người Khác.")
                .doesNotContain("Exception");
        assertThat(another.code()).isEqualTo(1);

        Ended silent = sign("http://127.0.0.1:" + Ports.any(), "--document", any);
        assertThat(silent.printed()).contains(any + " server-unreachable: Máy chủ ký không trả lời.");
        assertThat(silent.code()).isEqualTo(1);
    }

    @Test
    void explainsItselfIfItIsAskedWrongly() throws Exception {
        Ended ended = sign("http://ky.benhvien.example", "--document", "1");

        assertThat(ended.printed())
                .contains("plain http on this machine only", "kyluu-agent sign --server URL --token-file FILE")
                .doesNotContain("Exception");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(head.takeSeen()).doesNotContain("==");
    }

    private String server() {
        return "http://127.0.0.1:" + launch.hospital().port();
    }

    private Ended sign(String server, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(new Installation(RunningProduct.PROJECT).tokenAgent());
        command.addAll(List.of(
                "sign",
                "--server",
                server,
                "--token-file",
                bearer.toString(),
                "--config",
                place.usual().file().toString(),
                "--console"));
        command.addAll(List.of(more));
        try (AttendedProgram program = AttendedProgram.start(new ProcessBuilder(command), head)) {
            int code = program.awaitEnd(PATIENCE);
            return new Ended(code, program.printed());
        }
    }
}
