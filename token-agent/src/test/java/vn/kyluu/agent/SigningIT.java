package vn.kyluu.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.faulty.FaultPage.Fault;
import vn.kyluu.faulty.FaultPage.Presence;
import vn.kyluu.faulty.FaultyModule;
import vn.kyluu.pkcs11.KeyKind;

/** A page, the agent, a person at the terminal and two SoftHSM tokens behind a module that fails on order. */
@Timeout(60)
class SigningIT {
    private static final String AN = "Bác sĩ An";
    private static final String BINH = "Điều dưỡng Bình";
    private static final int FINAL_TRY = 0x20000;
    private static final int LOCKED = 0x40000;

    @TempDir
    private static Path machine;

    private static FaultyModule tokens;
    private static X509Certificate an;
    private static X509Certificate binh;

    @TempDir
    private Path folder;

    private Ward ward;
    private Page page;

    @BeforeAll
    static void plugTokens() throws IOException {
        Assumptions.assumeTrue(FaultyModule.compiler().isPresent(), "no C compiler on this machine");
        tokens = FaultyModule.build(machine, Ward.softHsm());
        tokens.initializeToken(AN);
        tokens.initializeToken(BINH);
        try (Ward making = new Ward(machine)) {
            an = making.equip(tokens.library(), tokens.environment(), AN, "Nguyễn Văn An", KeyKind.RSA_2048);
            binh = making.equip(tokens.library(), tokens.environment(), BINH, "Lê Thị Bình", KeyKind.EC_P256);
        }
    }

    @BeforeEach
    void start() throws IOException {
        ward = new Ward(folder);
        ward.open(List.of(tokens.library()), tokens.environment());
        page = ward.pairedPage();
        ward.person.takeSeen();
    }

    @AfterEach
    void end() {
        if (tokens != null) {
            tokens.page().heal();
            ward.close();
        }
    }

    @Test
    void listsTokensAndWhoseTheyAreWithoutAPin() {
        long before = tokens.page().calls("C_Login");
        JsonNode all = page.get("tokens").expect(200).json();
        assertThat(all.path("tokens")).hasSize(2);
        assertThat(all.path("tokens").findValuesAsText("person"))
                .containsExactlyInAnyOrder("Nguyễn Văn An", "Lê Thị Bình");
        assertThat(all.findValuesAsText("pin")).containsOnly("FULL");
        JsonNode one =
                page.get("tokens?person=l%C3%AA%20th%E1%BB%8B").expect(200).json();
        assertThat(one.findValuesAsText("person")).containsExactly("Lê Thị Bình");
        assertThat(one.findValue("state").asText()).isEqualTo("VALID");
        assertThat(one.findValue("certificate").asText()).isEqualTo(Ward.base64(binh));
        assertThat(page.get("tokens?issuer=khong-co").expect(200).json().findValuesAsText("person"))
                .isEmpty();
        assertThat(tokens.page().calls("C_Login")).isEqualTo(before);
    }

    @Test
    void signsOneDocumentAfterShowingWhatItIs() throws Exception {
        JsonNode made = page.post("signatures", order(an, 1, "RSA_PKCS1_SHA256"))
                .expect(201)
                .json();

        assertThat(made.path("state").asText()).isEqualTo("DONE");
        assertVerifies(an, made.path("signatures").get(0));
        assertThat(ward.person.takeSeen())
                .contains(
                        Page.ORIGIN + " muốn ký",
                        "Người yêu cầu: BS. An",
                        "Chứng thư: Nguyễn Văn An",
                        "Phiếu điều trị số 1 · hồ sơ BA-2026-0001 · mã đối chiếu",
                        Page.digest("tài liệu 1").substring(0, 4) + "-")
                .doesNotContain(Ward.PIN);
    }

    @Test
    void signsTwelveDocumentsWithOneConsentAndOnePin() throws Exception {
        long before = tokens.page().calls("C_Login");

        JsonNode end = page.awaitEnd(begin(binh, 12, "ECDSA_SHA256"));

        assertThat(end.path("state").asText()).isEqualTo("DONE");
        assertThat(end.path("signatures")).hasSize(12);
        for (JsonNode made : end.path("signatures")) {
            assertVerifies(binh, made);
        }
        assertThat(tokens.page().calls("C_Login")).isEqualTo(before + 1);
        assertThat(ward.person.takeSeen())
                .containsOnlyOnce("== Yêu cầu ký số ==")
                .contains("Đã ký 12/12");
    }

    @Test
    void signsNothingWithoutConsent() throws Exception {
        long before = tokens.page().calls("C_Login");
        for (String answer : List.of("", "11", "y", "012")) {
            ward.person.answers(count -> answer);
            JsonNode end = page.awaitEnd(begin(binh, 12, "ECDSA_SHA256"));
            assertThat(trouble(end)).isEqualTo("declined");
            assertThat(end.path("signatures")).isEmpty();
        }
        assertThat(tokens.page().calls("C_Login")).isEqualTo(before);
    }

    @Test
    void asksAgainAfterAWrongPinAndSaysHowManyTriesAreLeft() throws Exception {
        ward.person.knows("9999", "8888", Ward.PIN);

        JsonNode end = page.awaitEnd(begin(an, 2, "RSA_PKCS1_SHA256"));

        assertThat(end.path("state").asText()).isEqualTo("DONE");
        assertThat(ward.person.takeSeen())
                .contains("!! Sai mã PIN, còn 4 lần.", "!! Sai mã PIN, còn 3 lần.", "đã có lần nhập sai mã PIN");
    }

    @Test
    void sendsAWrongPinToTheTokenOnceHoweverOftenItIsTyped() throws Exception {
        ward.person.knows("7777", "7777", "");
        long before = tokens.page().wrongPins();

        JsonNode end = page.awaitEnd(begin(an, 1, "RSA_PKCS1_SHA256"));

        assertThat(trouble(end)).isEqualTo("pin-wrong");
        assertThat(end.path("trouble").path("triesLeft").asInt()).isEqualTo(4);
        assertThat(tokens.page().wrongPins()).isEqualTo(before + 1);
        ward.person.knows(Ward.PIN);
        assertThat(page.awaitEnd(begin(an, 1, "RSA_PKCS1_SHA256")).path("state").asText())
                .isEqualTo("DONE");
    }

    @Test
    void explainsALockedPinAndALastTry() throws Exception {
        tokens.page().showFlags(FINAL_TRY);
        page.awaitEnd(begin(an, 1, "RSA_PKCS1_SHA256"));
        assertThat(ward.person.takeSeen()).contains("Token chỉ còn cho nhập 1 lần");

        tokens.page().showFlags(LOCKED);
        long before = tokens.page().calls("C_Login");
        JsonNode end = page.awaitEnd(begin(an, 1, "RSA_PKCS1_SHA256"));
        assertThat(trouble(end)).isEqualTo("pin-locked");
        assertThat(end.path("trouble").path("text").path("vi").asText()).contains("bị khóa", "PUK");
        assertThat(tokens.page().calls("C_Login")).isEqualTo(before);
        assertThat(ward.person.takeSeen()).isEmpty();
    }

    @Test
    void comparesTheCertificateBeforeAnyPin() throws Exception {
        X509Certificate stranger = ward.pki
                .signer(vn.kyluu.pki.Person.named("Người khác", "CCCD:079060009999"))
                .certificate();
        JsonNode end = page.awaitEnd(begin(stranger, 1, "ECDSA_SHA256"));
        assertThat(trouble(end)).isEqualTo("certificate-not-on-token");
        assertThat(end.path("trouble").path("text").path("vi").asText()).contains("Cắm đúng token của Người khác");
        assertThat(ward.person.takeSeen()).isEmpty();
    }

    @Test
    void refusesAnExpiredCertificate() throws Exception {
        ward.close();
        Clock later = Clock.offset(Ward.CLOCK, Duration.ofDays(365 * 40));
        ward.open(List.of(tokens.library()), tokens.environment(), later);
        page = ward.pairedPage();
        ward.person.takeSeen();

        JsonNode end = page.awaitEnd(begin(an, 1, "RSA_PKCS1_SHA256"));

        assertThat(trouble(end)).isEqualTo("certificate-expired");
        assertThat(end.path("trouble").path("text").path("vi").asText())
                .matches("Chứng thư đã hết hạn ngày \\d\\d/\\d\\d/\\d{4}\\..*");
        assertThat(page.get("tokens").expect(200).json().findValuesAsText("state"))
                .containsOnly("EXPIRED");
        assertThat(ward.person.takeSeen()).isEmpty();
    }

    @Test
    void refusesASwappedDigest() throws Exception {
        ward.person.answers(count -> "");
        String batch = begin(binh, 2, "ECDSA_SHA256");
        page.awaitEnd(batch);
        ward.person.answers(count -> count);
        ward.person.takeSeen();

        Page.Answer swapped = page.post(
                "batches/" + batch + "/resumptions",
                Map.of("documents", List.of(Map.of("id", "phien-1", "digest", Page.digest("tài liệu khác")))));
        assertThat(swapped.expect(409).code()).isEqualTo("digest-swapped");
        assertThat(ward.person.takeSeen()).isEmpty();
        Map<String, String> twice = Page.documents(1, "ECDSA_SHA256").get(0);
        assertThat(page.post("batches", Map.of("certificate", Ward.base64(binh), "documents", List.of(twice, twice)))
                        .expect(400)
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("documents.id");

        // a value that is not of the digest that was shown never leaves, whoever swapped it
        // twice: the first call may only ask for the length
        tokens.page().order("C_Sign", Fault.SPOIL, 2, 0, Duration.ZERO);
        JsonNode spoiled = page.awaitEnd(begin(binh, 2, "ECDSA_SHA256"));
        assertThat(trouble(spoiled)).isEqualTo("signature-wrong");
        assertThat(spoiled.path("signatures")).isEmpty();
    }

    @Test
    void keepsWhatIsSignedWhenTheTokenIsPulledOutAndResumesTheRest() throws Exception {
        tokens.page().order("C_Sign", Fault.HANG, 12, 0, Duration.ofMillis(120));
        String batch = begin(binh, 12, "ECDSA_SHA256");
        page.await(batch, now -> now.path("signed").asInt() >= 3);
        tokens.page().tokenIs(Presence.REMOVED);

        JsonNode stopped = page.awaitEnd(batch);

        assertThat(stopped.path("state").asText()).isEqualTo("STOPPED");
        assertThat(trouble(stopped)).isEqualTo("token-absent");
        int kept = stopped.path("signed").asInt();
        assertThat(kept).isBetween(3, 11);
        assertThat(page.get("tokens").expect(200).json().path("tokens")).isEmpty();

        assertThat(page.post("batches/" + batch + "/resumptions", Map.of())
                        .expect(202)
                        .json()
                        .path("state")
                        .asText())
                .isIn("ASKING", "STOPPED");
        assertThat(trouble(page.awaitEnd(batch))).isEqualTo("token-absent");

        tokens.page().heal();
        ward.person.takeSeen();
        page.post("batches/" + batch + "/resumptions", Map.of()).expect(202);
        JsonNode done = page.awaitEnd(batch);
        assertThat(done.path("state").asText()).isEqualTo("DONE");
        assertThat(ward.person.takeSeen()).contains("Sẽ ký " + (12 - kept) + " tài liệu");
        assertThat(StreamSupport.stream(done.path("signatures").spliterator(), false)
                        .map(made -> made.path("id").asText())
                        .distinct())
                .hasSize(12);
        for (JsonNode made : done.path("signatures")) {
            assertVerifies(binh, made);
        }
        assertThat(page.post("batches/" + batch + "/resumptions", Map.of())
                        .expect(409)
                        .code())
                .isEqualTo("nothing-left");
    }

    @Test
    void stopsWhenThePageCancels() throws Exception {
        tokens.page().order("C_Sign", Fault.HANG, 12, 0, Duration.ofMillis(120));
        String batch = begin(binh, 12, "ECDSA_SHA256");
        page.await(batch, now -> now.path("signed").asInt() >= 2);
        page.delete("batches/" + batch).expect(202);
        JsonNode stopped = page.awaitEnd(batch);
        assertThat(trouble(stopped)).isEqualTo("cancelled");
        assertThat(stopped.path("signed").asInt()).isBetween(2, 11);
        assertThat(page.get("batches/" + batch + "?from=1").expect(200).json().path("signatures"))
                .hasSize(stopped.path("signed").asInt() - 1);
        // another page does not even see it
        Page other = new Page(ward.port(), "https://khac.example").pairedBy(ward.person);
        assertThat(other.get("batches/" + batch).expect(404).code()).isEqualTo("batch-unknown");
    }

    @Test
    void signsNothingThatWasCancelledWhileThePersonTyped() throws Exception {
        long before = tokens.page().calls("C_Login");
        String[] batch = new String[1];
        java.util.concurrent.CountDownLatch begun = new java.util.concurrent.CountDownLatch(1);
        ward.person.beforeThePin(() -> {
            try {
                begun.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            page.delete("batches/" + batch[0]).expect(202);
        });
        batch[0] = begin(binh, 1, "ECDSA_SHA256");
        begun.countDown();
        assertThat(trouble(page.awaitEnd(batch[0]))).isEqualTo("cancelled");
        assertThat(tokens.page().calls("C_Login")).isEqualTo(before);
    }

    @Test
    void servesTwoTokensAtOnceAndEachOneRequestAtATime() throws Exception {
        tokens.page().order("C_Sign", Fault.HANG, 16, 0, Duration.ofMillis(100));
        String first = begin(an, 6, "RSA_PKCS1_SHA256");
        page.await(first, now -> now.path("state").asText().equals("SIGNING"));
        String second = begin(binh, 6, "ECDSA_SHA256");
        String third = begin(an, 1, "RSA_PKCS1_SHA256");

        assertThat(trouble(page.awaitEnd(third))).isEqualTo("token-busy");
        page.await(second, now -> now.path("signed").asInt() >= 1);
        assertThat(page.get("batches/" + first).json().path("state").asText()).isEqualTo("SIGNING");
        assertThat(page.awaitEnd(first).path("state").asText()).isEqualTo("DONE");
        assertThat(page.awaitEnd(second).path("state").asText()).isEqualTo("DONE");
    }

    @Test
    void changesAndUnblocksThePinAtTheAgentOnly() throws Exception {
        String serial = StreamSupport.stream(
                        page.get("tokens").json().path("tokens").spliterator(), false)
                .filter(token -> token.path("label").asText().equals(BINH))
                .findFirst()
                .orElseThrow()
                .path("serial")
                .asText();
        ward.person.knows("4444", "8765", "8765", Ward.PIN, "8765", "8765");
        page.post("pin-changes", Map.of("serial", serial)).expect(200);
        assertThat(ward.person.takeSeen())
                .contains("!! Sai mã PIN", "Đã đổi mã PIN")
                .doesNotContain("8765");

        ward.person.knows("12345678", Ward.PIN, Ward.PIN);
        page.post("pin-changes", Map.of("serial", serial, "unblock", true)).expect(200);
        ward.person.knows(Ward.PIN);
        assertThat(page.awaitEnd(begin(binh, 1, "ECDSA_SHA256")).path("state").asText())
                .isEqualTo("DONE");
    }

    @Test
    void outlivesAModuleThatCrashesAndNamesOneThatCannotBeUsed() throws Exception {
        ward.close();
        byte[] narrow = new byte[128];
        System.arraycopy(new byte[] {0x7F, 'E', 'L', 'F', 1}, 0, narrow, 0, 5);
        Path old = Files.write(folder.resolve("libtoken-cu.so"), narrow);
        Path text = Files.writeString(folder.resolve("doc-toi.so"), "không phải thư viện ".repeat(9));
        ward.open(List.of(old, text, tokens.library()), tokens.environment());
        page = ward.pairedPage();

        JsonNode listed = page.get("tokens").expect(200).json();
        assertThat(listed.path("tokens")).hasSize(2);
        assertThat(listed.path("troubles").findValuesAsText("code")).containsExactly("module-32-bit", "module-unfit");
        assertThat(listed.path("troubles").get(0).path("text").path("vi").asText())
                .contains("libtoken-cu.so", "32 bit");

        tokens.page().order("C_Sign", Fault.CRASH);
        assertThat(page.awaitEnd(begin(binh, 2, "ECDSA_SHA256")).path("state").asText())
                .isEqualTo("DONE");
        page.get("status").expect(200);
    }

    private Map<String, Object> order(X509Certificate certificate, int count, String algorithm) {
        return Map.of(
                "certificate", Ward.base64(certificate),
                "requester", "BS. An",
                "documents", Page.documents(count, algorithm));
    }

    private String begin(X509Certificate certificate, int count, String algorithm) {
        return page.post("batches", order(certificate, count, algorithm))
                .expect(202)
                .json()
                .path("batchId")
                .asText();
    }

    private static String trouble(JsonNode batch) {
        return batch.path("trouble").path("code").asText();
    }

    private static void assertVerifies(X509Certificate certificate, JsonNode made) throws GeneralSecurityException {
        int number = Integer.parseInt(made.path("id").asText().substring("phien-".length()));
        assertThat(made.path("digest").asText()).isEqualTo(Page.digest("tài liệu " + number));
        Signature verifier = Signature.getInstance(
                certificate.getPublicKey().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
        verifier.initVerify(certificate);
        verifier.update(("tài liệu " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(verifier.verify(
                        Base64.getDecoder().decode(made.path("signatureValue").asText())))
                .isTrue();
    }
}
