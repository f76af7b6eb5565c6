package vn.kyluu.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R1 to R5, seen by OpenSSL. */
class WholePkiIT {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    static Path home;

    private static TestPkiServer server;

    @TempDir
    Path folder;

    private OpenSsl openssl;
    private TestSigner doctor;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        server = TestPkiServer.startIn(home, CLOCK, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void issue() throws Exception {
        openssl = new OpenSsl(folder);
        doctor = server.pki()
                .signer(new Person(
                        "Nguyễn Thị Ánh Tuyết",
                        Optional.of("CCCD:079180001234"),
                        Optional.of("Bác sĩ điều trị"),
                        Optional.of("Bệnh viện Đa khoa Kỳ Lưu"),
                        Optional.of("Khoa Nội")));
        openssl.pem("leaf.pem", doctor.certificate());
        openssl.pem("ca.pem", server.pki().issuingCa());
        openssl.pem("root.pem", server.pki().root());
    }

    @AfterEach
    void restore() {
        for (Part part : Part.values()) {
            server.restore(part);
        }
    }

    @Test
    void opensslBuildsThePathAndReadsTheName() throws Exception {
        assertThat(openssl.run("verify", "-x509_strict", "-CAfile", "root.pem", "-untrusted", "ca.pem", "leaf.pem"))
                .contains("leaf.pem: OK");
        assertThat(openssl.run("x509", "-in", "leaf.pem", "-noout", "-subject", "-nameopt", "utf8,sep_comma_plus"))
                .contains(
                        "CN=Nguyễn Thị Ánh Tuyết",
                        "UID=CCCD:079180001234",
                        "O=Bệnh viện Đa khoa Kỳ Lưu",
                        "OU=Khoa Nội");
    }

    @Test
    void opensslReadsTheListOfRevokedCertificates() throws Exception {
        server.pki().revoke(doctor.certificate(), CLOCK.instant().minusSeconds(60));
        Files.write(folder.resolve("ca.crl"), get("/ca.crl"));
        Files.write(folder.resolve("root.crl"), get("/root.crl"));

        assertThat(openssl.run("crl", "-inform", "DER", "-in", "ca.crl", "-noout", "-CAfile", "ca.pem"))
                .contains("verify OK");
        assertThat(openssl.run("crl", "-inform", "DER", "-in", "root.crl", "-noout", "-CAfile", "root.pem"))
                .contains("verify OK");
        assertThat(openssl.run("crl", "-inform", "DER", "-in", "ca.crl", "-noout", "-text"))
                .containsIgnoringCase(doctor.certificate().getSerialNumber().toString(16));
    }

    @Test
    void answersGoodThenRevoked() throws Exception {
        assertThat(ocsp()).contains("Response verify OK", "leaf.pem: good");

        server.pki().revoke(doctor.certificate(), CLOCK.instant().minusSeconds(60));

        assertThat(ocsp()).contains("Response verify OK", "leaf.pem: revoked");
    }

    @Test
    void answersUnknownForACertificateItNeverIssued() throws Exception {
        assertThat(openssl.run(
                        "ocsp", "-issuer", "ca.pem", "-serial", "0x1234", "-url", url("/ocsp"), "-CAfile", "root.pem"))
                .contains("0x1234: unknown");
    }

    @Test
    void answersOcspByGetToo() throws Exception {
        openssl.run("ocsp", "-issuer", "ca.pem", "-cert", "leaf.pem", "-reqout", "request.der");
        String base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("request.der")));
        byte[] answer = get("/ocsp/" + base64.replace("/", "%2F").replace("=", "%3D"));

        assertThat(new OCSPResp(answer).getStatus()).isEqualTo(OCSPResp.SUCCESSFUL);
        assertThat(new OCSPResp(get("/ocsp/nonsense")).getStatus()).isEqualTo(OCSPResp.MALFORMED_REQUEST);
    }

    @Test
    void stampsDigestsOfSha2AndRefusesSha1() throws Exception {
        Files.writeString(folder.resolve("text.txt"), "Tóm tắt hồ sơ bệnh án");
        for (String digest : new String[] {"-sha256", "-sha384", "-sha512"}) {
            stamp(digest);
            assertThat(openssl.run(
                            "ts",
                            "-verify",
                            "-in",
                            "answer.tsr",
                            "-data",
                            "text.txt",
                            "-CAfile",
                            "root.pem",
                            "-untrusted",
                            "ca.pem"))
                    .contains("Verification: OK");
        }
        stamp("-sha1");
        assertThat(openssl.run("ts", "-reply", "-in", "answer.tsr", "-text")).contains("Rejected");
    }

    @Test
    void keepsItsCertificatesAndRevocationsOverARestart() {
        server.pki().revoke(doctor.certificate(), CLOCK.instant().truncatedTo(ChronoUnit.SECONDS));
        TestPki again = TestPki.open(home, CLOCK, server.pki().baseUri());

        assertThat(again.root()).isEqualTo(server.pki().root());
        assertThat(again.issuingCa()).isEqualTo(server.pki().issuingCa());
        assertThat(again.tsa()).isEqualTo(server.pki().tsa());
        assertThat(new String(again.crl(), StandardCharsets.ISO_8859_1))
                .contains(
                        new String(doctor.certificate().getSerialNumber().toByteArray(), StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> TestPki.open(home, CLOCK, URI.create("http://127.0.0.1:1")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fallsSilentAndComesBack() throws Exception {
        server.silence(Part.OCSP);
        assertThat(ocsp()).doesNotContain("good");
        assertThat(get("/ca.crl")).isNotEmpty();

        assertThat(put("/faults/crl/silent")).isEqualTo(204);
        assertThatThrownBy(() -> get("/ca.crl")).isInstanceOf(IOException.class);
        assertThat(put("/faults/crl/none")).isEqualTo(204);
        assertThat(get("/ca.crl")).isNotEmpty();
        assertThat(put("/faults/moon/silent")).isEqualTo(404);

        server.restore(Part.OCSP);
        assertThat(ocsp()).contains("good");
    }

    @Test
    void takesRevocationsFromAnotherProcess() throws Exception {
        put("/revocations/" + doctor.certificate().getSerialNumber().toString(16));

        assertThat(ocsp()).contains("leaf.pem: revoked");
    }

    @Test
    void runsInAProcessOfItsOwnWithTheSameCertificates() throws Exception {
        Path other = folder.resolve("pki");
        TestPki made = TestPki.open(other, CLOCK, URI.create("http://127.0.0.1:" + freePort()));
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TestPkiProgram.class.getName(),
                        other.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("ready " + made.baseUri());
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(made.baseUri().resolve("/root.crt")).build(), BodyHandlers.ofByteArray());
            assertThat(answer.body()).isEqualTo(made.root().getEncoded());
            process.getOutputStream().close();
            assertThat(process.waitFor()).isZero();
        } finally {
            process.destroy();
        }
    }

    private String ocsp() throws Exception {
        return openssl.run(
                "ocsp",
                "-issuer",
                "ca.pem",
                "-cert",
                "leaf.pem",
                "-url",
                url("/ocsp"),
                "-CAfile",
                "root.pem",
                "-verify_other",
                "ca.pem");
    }

    private void stamp(String digest) throws Exception {
        openssl.run("ts", "-query", "-data", "text.txt", digest, "-cert", "-out", "question.tsq");
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(server.tsaUri())
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofFile(folder.resolve("question.tsq")))
                        .build(),
                BodyHandlers.ofByteArray());
        Files.write(folder.resolve("answer.tsr"), answer.body());
    }

    private byte[] get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private int put(String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(url(path)))
                                .PUT(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private String url(String path) {
        return server.pki().baseUri() + path;
    }

    private static int freePort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
