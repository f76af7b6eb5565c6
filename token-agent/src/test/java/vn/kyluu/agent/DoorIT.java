package vn.kyluu.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.agent.app.Agent;

/** Who gets to speak to the running agent; over real connections. */
@Timeout(60)
class DoorIT {
    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private Ward ward;
    private Agent agent;

    @BeforeEach
    void start() throws IOException {
        ward = new Ward(folder);
        agent = ward.open(List.of(), Map.of(), clock);
    }

    @AfterEach
    void end() {
        ward.close();
    }

    @Test
    void refusesAPageOfAnotherOrigin() {
        Page stranger = new Page(agent.port(), "https://ke-gian.example");
        assertThat(stranger.get("status").expect(403).code()).isEqualTo("origin-not-allowed");
        assertThat(stranger.post("pairings", Map.of()).expect(403).code()).isEqualTo("origin-not-allowed");
        Page.Answer preflight = stranger.send("OPTIONS", "batches", null);
        assertThat(preflight.expect(403).headers()).doesNotContainKey("access-control-allow-origin");
        assertThat(new Page(agent.port(), "").get("status").expect(403).code()).isEqualTo("origin-missing");
        assertThat(ward.person.takeSeen()).isEmpty();
    }

    @Test
    void refusesAWrongHostAndANameThatWasMadeToPointHere() throws IOException {
        assertThat(raw("GET /v1/status HTTP/1.1\r\nHost: 127.0.0.1:1\r\nOrigin: " + Page.ORIGIN + "\r\n"))
                .startsWith("HTTP/1.1 421");
        // after rebinding, the stranger's page is of the same origin as its request
        String name = "ke-gian.example:" + agent.port();
        assertThat(raw("GET /v1/status HTTP/1.1\r\nHost: " + name + "\r\nOrigin: http://" + name + "\r\n"))
                .startsWith("HTTP/1.1 421")
                .doesNotContain("Access-Control-Allow-Origin");
        assertThat(raw("GET /v1/status HTTP/1.1\r\nHost: " + name + "\r\nOrigin: " + Page.ORIGIN + "\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw("GET /v1/status HTTP/1.1\r\nOrigin: " + Page.ORIGIN + "\r\n"))
                .startsWith("HTTP/1.1 4");
        assertThat(raw("GET /v1/status HTTP/1.1\r\nHost: 127.0.0.1:" + agent.port() + "\r\nOrigin: " + Page.ORIGIN
                        + "\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws IOException {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        org.junit.jupiter.api.Assumptions.assumeTrue(outside.isPresent(), "this machine is on no network");
        try (Socket socket = new Socket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(outside.get(), agent.port()), 2000))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void answersAllowedPagesBeforeTheyAsk() throws IOException {
        String answer = raw("OPTIONS /v1/batches HTTP/1.1\r\nHost: 127.0.0.1:" + agent.port() + "\r\nOrigin: "
                + Page.ORIGIN + "\r\nAccess-Control-Request-Method: POST\r\n"
                + "Access-Control-Request-Private-Network: true\r\n");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .startsWith("http/1.1 204")
                .contains(
                        "access-control-allow-origin: " + Page.ORIGIN,
                        "access-control-allow-private-network: true",
                        "access-control-allow-headers: authorization, content-type");
    }

    @Test
    void letsNobodyNearTheTokensWhoIsNotPaired() {
        Page page = ward.page();
        assertThat(page.get("status").expect(200).json().path("paired").asBoolean())
                .isFalse();
        for (String path : List.of("tokens", "batches/00000000-0000-0000-0000-000000000000")) {
            assertThat(page.get(path).expect(401).code()).isEqualTo("not-paired");
        }
        assertThat(page.post("batches", Map.of()).expect(401).code()).isEqualTo("not-paired");
        assertThat(page.post("signatures", Map.of()).expect(401).code()).isEqualTo("not-paired");
        assertThat(page.post("pin-changes", Map.of()).expect(401).code()).isEqualTo("not-paired");
        assertThat(page.showing("x").get("tokens").expect(401).code()).isEqualTo("not-paired");
    }

    @Test
    void pairsAPageByTheCodeThatOnlyThePersonSees() throws IOException {
        Page page = ward.page();
        Page.Answer begun = page.post("pairings", Map.of()).expect(201);
        assertThat(ward.person.takeSeen()).contains(Page.ORIGIN);
        assertThat(begun.json().toString()).doesNotContain(ward.person.code());

        page = ward.pairedPage();
        assertThat(page.get("status").expect(200).json().path("paired").asBoolean())
                .isTrue();
        assertThat(page.get("tokens").expect(200).json().path("tokens")).isEmpty();
        String kept = Files.readString(folder.resolve("agent").resolve("paired-pages"));
        assertThat(kept).contains(Page.ORIGIN).doesNotContain(page.secret());

        page.delete("pairings/current").expect(200);
        page.get("tokens").expect(401);
    }

    @Test
    void refusesAReplayedPairing() {
        Page page = ward.page();
        String id = page.post("pairings", Map.of())
                .expect(201)
                .json()
                .path("pairingId")
                .asText();
        String code = ward.person.code();
        String secret = page.put("pairings/" + id + "/code", Map.of("code", code))
                .expect(201)
                .json()
                .path("secret")
                .asText();

        assertThat(page.put("pairings/" + id + "/code", Map.of("code", code))
                        .expect(410)
                        .code())
                .isEqualTo("pairing-ended");
        // the secret is of no use to another page, not even to an allowed one
        Page other = new Page(agent.port(), "https://khac.example").showing(secret);
        assertThat(other.get("tokens").expect(401).code()).isEqualTo("not-paired");
        // nor is a code
        String next = page.post("pairings", Map.of())
                .expect(201)
                .json()
                .path("pairingId")
                .asText();
        assertThat(other.put("pairings/" + next + "/code", Map.of("code", ward.person.code()))
                        .expect(410)
                        .code())
                .isEqualTo("pairing-ended");
        assertThat(other.post("pairings", Map.of()).expect(409).code()).isEqualTo("pairing-busy");
    }

    @Test
    void letsNobodyGuessACodeOrUseAnOldOne() {
        Page page = ward.page();
        String id = page.post("pairings", Map.of())
                .expect(201)
                .json()
                .path("pairingId")
                .asText();
        String right = ward.person.code();
        String wrong = right.equals("000000") ? "000001" : "000000";
        Page.Answer first =
                page.put("pairings/" + id + "/code", Map.of("code", wrong)).expect(403);
        assertThat(first.json().path("triesLeft").asInt()).isEqualTo(2);
        assertThat(first.json().path("text").path("vi").asText()).isEqualTo("Mã kết nối không đúng, còn 2 lần.");
        page.put("pairings/" + id + "/code", Map.of("code", wrong)).expect(403);
        page.put("pairings/" + id + "/code", Map.of("code", wrong)).expect(410);
        page.put("pairings/" + id + "/code", Map.of("code", right)).expect(410);

        String late = page.post("pairings", Map.of())
                .expect(201)
                .json()
                .path("pairingId")
                .asText();
        clock.move(Duration.ofSeconds(121));
        page.put("pairings/" + late + "/code", Map.of("code", ward.person.code()))
                .expect(410);

        for (int i = 0; i < 3; i++) {
            page.post("pairings", Map.of()).expect(201);
        }
        assertThat(page.post("pairings", Map.of()).expect(429).headers()).containsKey("retry-after");
    }

    @Test
    void outlastsAFlood() {
        Page stranger = new Page(agent.port(), "https://ke-gian.example");
        int refused = 0;
        int limited = 0;
        for (int i = 0; i < 1200; i++) {
            int status = stranger.get("status").status();
            refused += status == 403 ? 1 : 0;
            limited += status == 429 ? 1 : 0;
        }
        assertThat(refused).isGreaterThanOrEqualTo(900);
        assertThat(limited).isPositive();
        assertThat(refused + limited).isEqualTo(1200);
        Page page = ward.pairedPage();
        page.get("tokens").expect(200);
        int own = 0;
        while (page.get("status").status() == 200) {
            own++;
        }
        assertThat(own).isBetween(800, 1100);
        assertThat(page.get("status").expect(429).headers()).containsKey("retry-after");
    }

    @Test
    void refusesWhatIsTooLargeOrMalformedByName() {
        Page page = ward.pairedPage();
        assertThat(page.post("batches", Map.of("x", "y".repeat(300_000)))
                        .expect(413)
                        .code())
                .isEqualTo("too-large");
        assertThat(page.post("batches", Map.of())
                        .expect(400)
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("certificate");
        assertThat(page.post("batches", List.of(1))
                        .expect(400)
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("body");
        assertThat(page.send("POST", "batches", null).expect(415).code()).isEqualTo("media-type");
        assertThat(page.get("unknown").expect(404).code()).isEqualTo("not-found");
        assertThat(page.delete("tokens").expect(405).code()).isEqualTo("method-not-allowed");
        String certificate = Ward.base64(ward.pki.root());
        assertThat(page.post(
                                "batches",
                                Map.of("certificate", certificate, "documents", Page.documents(201, "ECDSA_SHA256")))
                        .expect(400)
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("documents");
        assertThat(page.post(
                                "batches",
                                Map.of("certificate", certificate, "documents", Page.documents(1, "ECDSA_SHA512")))
                        .expect(400)
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("digest");
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), agent.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final class MovableClock extends Clock {
        private Duration moved = Duration.ZERO;

        void move(Duration by) {
            moved = moved.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return Ward.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Ward.CLOCK.instant().plus(moved);
        }
    }
}
