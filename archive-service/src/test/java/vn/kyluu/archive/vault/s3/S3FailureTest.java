package vn.kyluu.archive.vault.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Reading;
import vn.kyluu.archive.vault.SiteOutage;

/** R3: what a store in trouble answers, byte by byte, and what we make of it. */
class S3FailureTest {
    private static final ObjectKey KEY = Bytes.keyOf(Bytes.of("phiếu"));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer store;
    private S3Vault vault;

    @BeforeEach
    void open() throws IOException {
        store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.setExecutor(threads);
        store.start();
        URI endpoint = URI.create("http://127.0.0.1:" + store.getAddress().getPort());
        vault = new S3Vault(
                new S3Site("Nơi A", endpoint, "us-east-1", "ho-so", "KEY", "secret", Duration.ofMillis(700)));
    }

    @AfterEach
    void close() {
        store.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "503, SlowDown, BUSY",
        "503, ServiceUnavailable, BUSY",
        "429, TooManyRequests, BUSY",
        "403, AccessDenied, DENIED",
        "403, SignatureDoesNotMatch, DENIED",
        "403, RequestTimeTooSkewed, DENIED",
        "403, QuotaExceeded, FULL",
        "507, XMinioStorageFull, FULL",
        "500, InternalError, UNREADABLE",
        "400, RequestTimeout, UNREADABLE",
        "404, NoSuchBucket, UNREADABLE",
        "418, SomethingNew, UNREADABLE"
    })
    void tellsTroubleByTheCode(int status, String code, SiteOutage.Reason reason) {
        answer(status, "application/xml", "<Error><Code>" + code + "</Code><Message>x</Message></Error>");

        assertThatThrownBy(() -> vault.open(KEY)).extracting("reason").isEqualTo(reason);
    }

    @Test
    void believesInAnAbsenceOnlyIfTheStoreNamesTheKey() {
        answer(404, "application/xml", "<Error><Code>NoSuchKey</Code></Error>");

        assertThat(vault.open(KEY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"404, text/html, <h1>not here</h1>", "502, text/html, <h1>bad gateway</h1>", "200, text/html, ''"})
    void takesNoProxysWordForAnAbsence(int status, String type, String body) {
        answer(status, type, body);

        assertThatThrownBy(() -> vault.stat(KEY)).isInstanceOf(SiteOutage.class);
    }

    @Test
    void callsASilentStoreAnOutage() {
        store.createContext("/", exchange -> pause());

        assertThatThrownBy(() -> vault.open(KEY)).isInstanceOf(SiteOutage.class);
    }

    @Test
    void callsBytesThatBreakOffUnreadableAndNotWrong() {
        store.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(new byte[40]);
            exchange.getResponseBody().flush();
            pause();
        });

        assertThatThrownBy(() -> {
                    try (Reading there = vault.open(KEY).orElseThrow()) {
                        Octets.read(there.bytes(), 1000);
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void neverPrintsTheSecretKey() {
        S3Site site = new S3Site("A", URI.create("http://x"), "r", "b", "KEY", "bí-mật", Duration.ofSeconds(1));

        assertThat(site.toString()).doesNotContain("bí-mật");
    }

    private void answer(int status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        store.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
            if (!head && bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
            close(exchange);
        });
    }

    private static void close(HttpExchange exchange) {
        exchange.close();
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
