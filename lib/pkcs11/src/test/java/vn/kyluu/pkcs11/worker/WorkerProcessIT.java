package vn.kyluu.pkcs11.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.pkcs11.worker.WorkerLost.Cause;

/** R1, R2, R3 with a real process, by every way a message can take. */
@Timeout(60)
class WorkerProcessIT {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration IMPATIENT = Duration.ofMillis(300);
    private static final int AN_HOUR = 3_600_000;

    private WorkerProcess worker;

    @BeforeEach
    void start() throws WorkerLost {
        worker = started();
    }

    @AfterEach
    void end() {
        worker.kill();
    }

    private static WorkerProcess started() throws WorkerLost {
        return WorkerProcess.start(
                new WorkerCommand(
                        EchoWorker.class, List.of(), List.of(EchoWorker.class, WorkerProcess.class), Map.of()),
                PATIENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 200, 3840, 3841, 4096, 100_000, 5_000_000})
    void answersMessagesOfAnyLengthAsTheyWere(int length) throws WorkerLost {
        for (int i = 0; i < 3; i++) {
            byte[] question = question(0, length);
            question[length - 1] = (byte) i;

            assertThat(worker.ask(question.clone(), PATIENT)).isEqualTo(question);
            assertThat(worker.askInConfidence(question.clone(), PATIENT)).isEqualTo(question);
        }
    }

    @Test
    void findsEachAnswerWhetherBothSidesWereAwakeOrAsleep() throws Exception {
        for (int pause : new int[] {0, 1, 0, 3, 50, 0, 0, 2}) {
            for (int delay : new int[] {0, 0, 1, 20, 0}) {
                byte[] question = question(delay, 100);

                assertThat(worker.ask(question, PATIENT)).isEqualTo(question);
            }
            Thread.sleep(pause);
        }
    }

    @Test
    void answersMoreCallsAtOnceThanItHasSeats() throws Exception {
        List<Callable<byte[]>> calls = new ArrayList<>();
        for (int i = 0; i < Board.SEATS + 6; i++) {
            calls.add(() -> worker.ask(question(200, 100), PATIENT));
        }
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        try {
            for (int round = 0; round < 2; round++) {
                for (Future<byte[]> answer : callers.invokeAll(calls)) {
                    assertThat(answer.get()).isEqualTo(question(200, 100));
                }
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void doesNotMixUpTwoProcesses() throws Exception {
        WorkerProcess other = started();
        try {
            for (int i = 0; i < 100; i++) {
                byte[] one = question(0, 100 + i);
                byte[] two = question(0, 300 + i);
                assertThat(worker.ask(one, PATIENT)).isEqualTo(one);
                assertThat(other.ask(two, PATIENT)).isEqualTo(two);
            }
            worker.kill();
            assertThat(other.ask(question(0, 4), PATIENT)).isEqualTo(question(0, 4));
        } finally {
            other.kill();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 100_000})
    void endsAHangingCallAtItsDeadlineAndTheOthersWithIt(int length) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(1);
        try {
            worker.ask(question(0, length), PATIENT);
            Future<byte[]> patient = callers.submit(() -> worker.ask(question(AN_HOUR, length), PATIENT));

            assertLost(() -> worker.ask(question(AN_HOUR, length), IMPATIENT), Cause.HUNG);
            assertThatThrownBy(patient::get)
                    .hasCauseInstanceOf(WorkerLost.class)
                    .hasMessageContaining("the worker ended");
            assertThat(worker.isLost()).isTrue();
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void tellsACrashDuringACall() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(1);
        try {
            worker.ask(question(0, 100), PATIENT);
            Future<byte[]> answer = callers.submit(() -> worker.ask(question(AN_HOUR, 100), PATIENT));
            Thread.sleep(50);
            assertThat(ProcessHandle.of(worker.pid()).orElseThrow().destroyForcibly())
                    .isTrue();

            assertThatThrownBy(answer::get)
                    .hasCauseInstanceOf(WorkerLost.class)
                    .hasMessageContaining("the worker ended");
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void keepsItsMemoryToItsOwnerAndNoSecretInIt() throws Exception {
        Path board = boards().get(0);
        byte[] open = question(0, 100);
        System.arraycopy("a digest".getBytes(StandardCharsets.US_ASCII), 0, open, 50, 8);
        byte[] secret = question(0, 100);
        System.arraycopy("mat khau".getBytes(StandardCharsets.US_ASCII), 0, secret, 50, 8);
        worker.askInConfidence(secret, PATIENT);
        worker.ask(open, PATIENT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(board)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(board.getParent())))
                .isEqualTo("rwx------");
        assertThat(Files.readString(board, StandardCharsets.ISO_8859_1))
                .contains("a digest")
                .doesNotContain("mat khau");

        worker.kill();
        assertThat(board).doesNotExist();
    }

    /** The folder of this test's worker: its socket's path is an argument of the process. */
    private List<Path> boards() throws IOException {
        String arguments = Files.readString(Path.of("/proc", Long.toString(worker.pid()), "cmdline"));
        return Stream.of(arguments.split("\0"))
                .filter(argument -> argument.endsWith("/line"))
                .map(socket -> Path.of(socket).resolveSibling(WorkerProcess.BOARD))
                .toList();
    }

    private static void assertLost(Callable<byte[]> call, Cause cause) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        WorkerLost.class, lost -> assertThat(lost.reason()).isEqualTo(cause));
    }

    private static byte[] question(int delayMillis, int length) {
        byte[] question = new byte[length];
        ByteBuffer.wrap(question).putInt(delayMillis);
        return question;
    }
}
