package vn.kyluu.signing.http.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.deposit.ArchiveOutage;
import vn.kyluu.signing.deposit.DepositAnswer;
import vn.kyluu.signing.deposit.DepositState;
import vn.kyluu.signing.deposit.Parcel;
import vn.kyluu.signing.deposit.ParcelPart;
import vn.kyluu.signing.document.DocumentFormat;

class HttpArchiveDepotTest {
    private static final UUID DOCUMENT = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final String ARCHIVED = """
            {"depositId":"d1","archiveId":"a1","state":"ARCHIVED","receipts":[
              {"site":"a","versionId":"v1","sha256":"00","lockedUntil":"2036-01-01T00:00:00+07:00","verifiedAt":"2026-11-20T10:00:00+07:00"},
              {"site":"b","versionId":"v2","sha256":"00"}]}
            """;

    @TempDir
    Path folder;

    private HttpServer archive;
    private HttpArchiveDepot depot;
    private int status = 201;
    private String answer = ARCHIVED;
    private String received = "";
    private String headers = "";

    @BeforeEach
    void start() throws IOException {
        archive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        archive.createContext("/archive/api/v1/deposits", exchange -> {
            received = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            headers = exchange.getRequestHeaders().entrySet().toString();
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        archive.start();
        Files.writeString(folder.resolve("token"), "abc.def.ghi\n");
        depot = depot();
    }

    private HttpArchiveDepot depot() {
        return new HttpArchiveDepot(
                URI.create("http://127.0.0.1:" + archive.getAddress().getPort() + "/archive/api/v1"),
                folder.resolve("token"));
    }

    @AfterEach
    void stop() {
        archive.stop(0);
    }

    private static Parcel parcel() {
        return new Parcel(
                "HS-1",
                octets("<ClosingManifest/>"),
                List.of(new ParcelPart(DOCUMENT, 1, DocumentFormat.PDF, octets("%PDF-1.7"))));
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sendsTheManifestAndEachDocumentAsAPartOfItsOwn() {
        depot.deposit(parcel());

        assertThat(received)
                .contains(
                        "name=\"manifest\"; filename=\"manifest.xml\"\r\nContent-Type: application/xml\r\n\r\n<ClosingManifest/>\r\n")
                .contains("name=\"" + DOCUMENT
                        + "\"; filename=\"1.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\r\n")
                .endsWith("--\r\n");
        assertThat(headers).contains("Bearer abc.def.ghi").contains("Content-length=");
    }

    @Test
    void countsOnlyCopiesThatWereReadBackAsReceipts() {
        DepositAnswer known = depot.deposit(parcel());

        assertThat(known.state()).isEqualTo(DepositState.ARCHIVED);
        assertThat(known.archiveId()).contains("a1");
        assertThat(known.receipts())
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.site()).isEqualTo("a"));
    }

    @Test
    void readsTheTokenAnewAtEveryCall() throws IOException {
        depot.ask("d1");
        Files.writeString(folder.resolve("token"), "renewed");
        depot.ask("d1");

        assertThat(headers).contains("Bearer renewed");
    }

    @Test
    void takesAProblemThatWillNotGetBetterForARefusal() {
        status = 409;
        answer = "{\"type\":\"urn:kyluu:problem:record-already-archived\",\"detail\":\"đã có\"}";

        DepositAnswer refused = depot.deposit(parcel());

        assertThat(refused.state()).isEqualTo(DepositState.REFUSED);
        assertThat(refused.refusalCode()).contains("record-already-archived");
        assertThat(refused.refusalDetail()).contains("đã có");
    }

    @ParameterizedTest
    @CsvSource({"401,false", "403,false", "404,false", "408,true", "429,true", "500,true", "503,true"})
    void takesEverythingElseForAnOutage(int answered, boolean retryHelps) {
        status = answered;

        assertThatThrownBy(() -> depot.deposit(parcel()))
                .isInstanceOfSatisfying(
                        ArchiveOutage.class,
                        outage -> assertThat(outage.retryHelps()).isEqualTo(retryHelps));
    }

    @Test
    void concludesNothingFromAnAnswerThatMakesNoSense() {
        for (String nonsense :
                List.of("", "<html>", "[]", "{}", "{\"depositId\":1}", "{\"depositId\":\"d\",\"state\":\"?\"}")) {
            answer = nonsense;
            assertThatThrownBy(() -> depot.ask("d1")).as(nonsense).isInstanceOf(ArchiveOutage.class);
        }
    }

    @Test
    void tellsSilenceAndAMissingTokenApart() throws IOException {
        archive.stop(0);
        assertThatThrownBy(() -> depot.ask("d1"))
                .isInstanceOfSatisfying(
                        ArchiveOutage.class,
                        outage -> assertThat(outage.retryHelps()).isTrue());
        Files.delete(folder.resolve("token"));
        assertThatThrownBy(() -> depot.ask("d1"))
                .isInstanceOfSatisfying(
                        ArchiveOutage.class,
                        outage -> assertThat(outage.retryHelps()).isFalse());
    }
}
