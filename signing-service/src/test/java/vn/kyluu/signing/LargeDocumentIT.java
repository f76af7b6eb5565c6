package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R6 of {@code document}: 100 MB take at most 64 MB of memory more than 2 MB do, from submission to delivery. */
@Tag("slow")
class LargeDocumentIT {
    private static final int FOR_A_SMALL_ONE = 144;

    @TempDir
    Path folder;

    private final AtomicLong arrived = new AtomicLong();
    private HttpServer archive;

    @BeforeEach
    void open() throws IOException {
        archive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        archive.createContext("/", this::count);
        archive.start();
    }

    @AfterEach
    void close() {
        archive.stop(0);
    }

    @Test
    void aHundredMegabytesPassThroughTheServiceInPieces() throws Exception {
        assertThat(run(2, FOR_A_SMALL_ONE)).isEqualTo("DELIVERING");
        long small = arrived.getAndSet(0);
        assertThat(small).isBetween(2L << 20, 3L << 20);
        assertThat(run(100, FOR_A_SMALL_ONE + 64)).isEqualTo("DELIVERING");
        assertThat(arrived.get()).isBetween(100L << 20, 101L << 20);
    }

    private void count(HttpExchange exchange) throws IOException {
        byte[] piece = new byte[1 << 16];
        try (InputStream body = exchange.getRequestBody()) {
            for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
                arrived.addAndGet(length);
            }
        }
        byte[] answer = "{\"depositId\":\"d-1\",\"state\":\"RECEIVED\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(202, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String run(int megabytes, int heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeDocument.class.getName(),
                        Integer.toString(megabytes),
                        "http://127.0.0.1:" + archive.getAddress().getPort(),
                        Files.writeString(folder.resolve("token"), "token").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertThat(process.waitFor()).isZero();
        return printed;
    }
}
