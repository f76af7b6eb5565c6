package vn.kyluu.ades.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.pki.Fault;
import vn.kyluu.pki.Part;
import vn.kyluu.pki.TestPkiServer;

class HttpTimestampAuthorityIT {
    private static final Digest IMPRINT =
            Octets.of("x".getBytes(StandardCharsets.US_ASCII)).digest(DigestAlgorithm.SHA256);

    private TestPkiServer server;
    private HttpServer liar;
    private final AtomicReference<byte[]> lie = new AtomicReference<>(new byte[0]);

    @BeforeEach
    void open() throws IOException {
        server = TestPkiServer.startEphemeral(Clock.systemUTC());
        liar = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        liar.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, lie.get().length);
            exchange.getResponseBody().write(lie.get());
            exchange.close();
        });
        liar.start();
    }

    @AfterEach
    void close() {
        server.close();
        liar.stop(0);
    }

    @Test
    void stampsWithThePresentTime() {
        TimestampToken token = authority(Duration.ofSeconds(5)).stamp(IMPRINT);
        assertThat(token.time()).isCloseTo(Instant.now(), Assertions.within(5, ChronoUnit.SECONDS));
        assertThat(token.der().size()).isGreaterThan(500);
    }

    @Test
    void silenceIsAnOutageThatARetryMayHelp() {
        server.silence(Part.TSA);
        assertThat(outage(authority(Duration.ofSeconds(5))).retryHelps()).isTrue();
    }

    @Test
    void aHangingAuthorityIsLeftAtTheDeadline() {
        server.disturb(Part.TSA, Fault.HANGING);
        long begin = System.nanoTime();
        assertThat(outage(authority(Duration.ofMillis(700))).retryHelps()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void anAnswerToAnotherRequestIsNotTaken() throws Exception {
        lie.set(answerOf(Octets.of(new byte[] {1}).digest(DigestAlgorithm.SHA256)));
        assertThat(outage(liar()).retryHelps()).isFalse();
    }

    @Test
    void aReplayedAnswerIsNotTaken() throws Exception {
        lie.set(answerOf(IMPRINT));
        assertThat(outage(liar()).retryHelps()).isFalse();
    }

    @Test
    void anAnswerThatIsNoneOrEndlessIsNotTaken() {
        lie.set("<html>".getBytes(StandardCharsets.US_ASCII));
        assertThat(outage(liar()).retryHelps()).isFalse();
        lie.set(new byte[300 * 1024]);
        assertThat(outage(liar())).hasRootCauseInstanceOf(IOException.class);
    }

    /** A genuine answer of the real authority, with a nonce that no later request has. */
    private byte[] answerOf(Digest imprint) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.tsaUri())
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        TimestampQuery.about(imprint).der().toByteArray()))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static TimestampOutage outage(TimestampAuthority authority) {
        return catchThrowableOfType(TimestampOutage.class, () -> authority.stamp(IMPRINT));
    }

    private TimestampAuthority authority(Duration timeout) {
        return new HttpTimestampAuthority(server.tsaUri(), timeout);
    }

    private TimestampAuthority liar() {
        URI address = URI.create("http://127.0.0.1:" + liar.getAddress().getPort() + "/");
        return new HttpTimestampAuthority(address, Duration.ofSeconds(5));
    }
}
