package vn.kyluu.archive.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.report.ReportDesk;
import vn.kyluu.archive.report.ReportOnRecord;
import vn.kyluu.archive.report.ReportSeal;
import vn.kyluu.archive.store.Postgres;
import vn.kyluu.archive.timekeeping.Hands;
import vn.kyluu.archive.vault.Receipt;
import vn.kyluu.archive.verification.LookUpCode;
import vn.kyluu.archive.verification.Sentence;
import vn.kyluu.archive.verification.VerificationAnswer;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.audit.Act;
import vn.kyluu.closed.Hospital;
import vn.kyluu.pki.TestPkiServer;

/** The whole of the archive over real signatures, PostgreSQL and directories. */
class AcceptDepositIT {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Caller INSPECTOR = new Caller("TTR01", "req-87654321");
    private static TestPkiServer server;
    private static Hospital hospital;
    private static Hospital.Signed summary;
    private static Hospital.Signed record;
    private static Octets unsignedManifest;
    private static Octets manifest;

    @TempDir
    Path root;

    private Archive archive;

    @BeforeAll
    static void signARecord() {
        server = TestPkiServer.startEphemeral(CLOCK);
        hospital = new Hospital(server.pki(), server.tsaUri(), CLOCK);
        summary = hospital.pdf(
                "11111111-1111-4111-8111-111111111111",
                "TOM_TAT_HSBA",
                "Tóm tắt hồ sơ bệnh án",
                "doctor",
                "nurse",
                "head",
                "director");
        record = hospital.xml("22222222-2222-4222-8222-222222222222", "HSBA_XML", "Hồ sơ bệnh án", "doctor", "head");
        unsignedManifest = hospital.manifest("2026-000123", true, List.of(summary, record));
        manifest = hospital.signXml(unsignedManifest, "head", "director", "seal");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        archive = new Archive(root, hospital.anchors(), Hospital.revocation(), CLOCK);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void archivesASignedRecordAtBothSitesAndGivesReceipts() throws IOException {
        ReadDeposit.Status status = archive.deposit(parts(manifest));

        assertThat(status.deposit().refusal()).isEmpty();
        assertThat(status.state()).isEqualTo("ARCHIVED");
        ArchivedRecord kept = kept(status);
        assertThat(status.custody().orElseThrow().receipts())
                .extracting(Receipt::site)
                .containsExactly("Nơi A", "Nơi B");
        assertThat(status.custody().orElseThrow().receipts())
                .allSatisfy(receipt -> assertThat(receipt.sha256())
                        .isEqualTo(kept.packageManifest().sha256()));
        int closing = LocalDate.now(CLOCK).getYear();
        assertThat(kept.term().classCode()).isEqualTo("TU_VONG");
        assertThat(kept.term().until()).contains(LocalDate.of(closing + 30, 12, 31));
        assertThat(archive.vault.read(kept.document(1).file().key(), 1 << 26)).isEqualTo(summary.bytes());
        assertThat(files(archive.siteA)).isEqualTo(files(archive.siteB)).hasSize(7);
        try (Stream<Path> left = Files.list(archive.spoolDirectory)) {
            assertThat(left).isEmpty();
        }
        archive.database.carryOut(() -> assertThat(archive.audit.about(kept.subject()))
                .extracting(entry -> entry.event().act())
                .containsExactly(Act.DEPOSIT, Act.ARCHIVE));
    }

    @Test
    void answersTheSameDepositWithTheSameRecord() {
        ReadDeposit.Status first = archive.deposit(parts(manifest));
        ReadDeposit.Status second = archive.deposit(parts(manifest));

        assertThat(second.isNew()).isFalse();
        assertThat(second.deposit()).isEqualTo(first.deposit());
    }

    @Test
    void refusesAnotherManifestForAnArchivedNumber() {
        archive.deposit(parts(manifest));
        Octets other = hospital.signXml(unsignedManifest, "head", "director", "seal");

        assertThatThrownBy(() -> archive.deposit(parts(other)))
                .isInstanceOf(DepositConflict.class)
                .extracting("reason")
                .isEqualTo(DepositConflict.Reason.RECORD_ALREADY_ARCHIVED);
    }

    @Test
    void refusesAManifestThatNobodySignedOrNotAllOrNotInOrder() {
        assertThat(refusal(parts(unsignedManifest))).isEqualTo(Deposit.Reason.MANIFEST_NOT_SIGNED);
        assertThat(refusal(parts(hospital.signXml(unsignedManifest, "head", "director"))))
                .isEqualTo(Deposit.Reason.MANIFEST_SIGNERS_INCOMPLETE);
        assertThat(refusal(parts(hospital.signXml(unsignedManifest, "director", "head", "seal"))))
                .isEqualTo(Deposit.Reason.MANIFEST_SIGNERS_INCOMPLETE);
    }

    @Test
    void refusesAManifestThatWasChangedAfterSigning() {
        String changed = text(manifest).replace("Trần Văn Thử", "Trần Văn Thứ");

        assertThat(refusal(parts(octets(changed)))).isEqualTo(Deposit.Reason.MANIFEST_SIGNATURE_NOT_VALID);
    }

    @Test
    void refusesWhenADocumentIsMissingOrOneTooManyOrHasOtherBytes() {
        Map<String, Octets> missing = parts(manifest);
        missing.remove(record.id());
        Map<String, Octets> more = parts(manifest);
        more.put("33333333-3333-4333-8333-333333333333", Hospital.plainPdf());
        Map<String, Octets> other = parts(manifest);
        other.put(summary.id(), Hospital.plainPdf());

        assertThat(refusal(missing)).isEqualTo(Deposit.Reason.DOCUMENT_MISSING);
        assertThat(refusal(more)).isEqualTo(Deposit.Reason.DOCUMENT_UNEXPECTED);
        assertThat(refusal(other)).isEqualTo(Deposit.Reason.DIGEST_DIFFERS);
        assertThat(files(archive.siteA)).isEmpty();
    }

    @Test
    void refusesADocumentThatItsManifestNamesButNobodySigned() {
        Hospital.Signed unsigned = new Hospital.Signed(
                summary.id(), "TOM_TAT_HSBA", "Tóm tắt", "PDF", Hospital.plainPdf(), summary.signers());
        Octets signed = hospital.signXml(
                hospital.manifest("2026-000124", false, List.of(unsigned)), "head", "director", "seal");

        assertThat(refusal(Map.of("manifest", signed, unsigned.id(), unsigned.bytes())))
                .isEqualTo(Deposit.Reason.DOCUMENT_NOT_VALID);
    }

    @Test
    void refusesADocumentSignedByOthersThanTheManifestSays() {
        Hospital.Signed claimed = new Hospital.Signed(
                record.id(), "HSBA_XML", "Hồ sơ", "XML", record.bytes(), List.of(hospital.staff("nurse")));
        Octets signed =
                hospital.signXml(hospital.manifest("2026-000125", false, List.of(claimed)), "head", "director", "seal");

        assertThat(refusal(Map.of("manifest", signed, claimed.id(), claimed.bytes())))
                .isEqualTo(Deposit.Reason.SIGNERS_DIFFER);
    }

    @Test
    void showsOneCopyWhileASiteIsAwayAndCompletesByItself() throws IOException {
        Path away = root.resolve("b-away");
        Files.move(archive.siteB, away);

        ReadDeposit.Status status = archive.deposit(parts(manifest));
        assertThat(status.state()).isEqualTo("REPLICATED");
        assertThat(status.custody().orElseThrow().receipts())
                .extracting(Receipt::site)
                .containsExactly("Nơi A");
        assertThat(archive.complete.complete()).isZero();

        Files.move(away, archive.siteB);
        assertThat(archive.complete.complete()).isEqualTo(1);
        assertThat(kept(status).custody()).isInstanceOf(Custody.Archived.class);
        assertThat(archive.complete.complete()).isZero();
    }

    @Test
    void takesTheMissingCopyFromTheOtherSiteWhenTheSpoolIsLost() throws IOException {
        Path away = root.resolve("b-away");
        Files.move(archive.siteB, away);
        ReadDeposit.Status status = archive.deposit(parts(manifest));
        archive.spool.release(status.deposit().archiveId().orElseThrow());
        Files.move(away, archive.siteB);

        archive.complete.complete();

        assertThat(kept(status).custody()).isInstanceOf(Custody.Archived.class);
        assertThat(files(archive.siteA)).isEqualTo(files(archive.siteB));
    }

    @Test
    void saysOfTheArchivedFileWhoSignedAndThatItIsInTheArchive() {
        ReadDeposit.Status status = archive.deposit(parts(manifest));

        VerificationAnswer answer = archive.verifyUpload.verify(summary.bytes(), Archive.DEPOSITOR);

        assertThat(answer.verdict()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(Sentence.of(answer, new Locale("vi")))
                .isEqualTo("Hợp lệ: 4 người đã ký, tài liệu không bị sửa sau khi ký.");
        assertThat(Sentence.of(answer, Locale.ENGLISH)).startsWith("Valid: signed by 4 persons");
        assertThat(answer.archived().map(ArchivedRecord::archiveId))
                .isEqualTo(status.deposit().archiveId());
        assertThat(answer.report().signatures())
                .extracting(signature -> signature.signer().orElseThrow().commonName())
                .containsExactly("Nguyễn Thị Ánh Tuyết", "Phạm Đức Huỳnh", "Lê Ngữ Ỷ", "Đặng Quốc Trượng");
    }

    @Test
    void saysOfAChangedAnUnsignedAndAForeignFileWhatIsWrong() {
        byte[] bytes = summary.bytes().toByteArray();
        bytes[40] ^= 1;

        VerificationAnswer changed = archive.verifyUpload.verify(Octets.of(bytes), Archive.DEPOSITOR);
        VerificationAnswer unsigned = archive.verifyUpload.verify(Hospital.plainPdf(), Archive.DEPOSITOR);
        VerificationAnswer foreign = archive.verifyUpload.verify(octets("chào"), Archive.DEPOSITOR);

        assertThat(changed.verdict()).isEqualTo(Verdict.TOTAL_FAILED);
        assertThat(Sentence.fitting(changed)).isEqualTo(Sentence.FAILED_CHANGED);
        assertThat(changed.archived()).isEmpty();
        assertThat(unsigned.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(Sentence.of(unsigned, new Locale("vi"))).isEqualTo("Chưa đủ căn cứ: tệp không có chữ ký số.");
        assertThat(Sentence.fitting(foreign)).isEqualTo(Sentence.OPEN_UNKNOWN_FORMAT);
    }

    @Test
    void verifiesAWholeRecordAndNoticesARottenCopy() throws IOException {
        ReadDeposit.Status status = archive.deposit(parts(manifest));
        UUID id = status.deposit().archiveId().orElseThrow();

        VerificationAnswer whole = archive.verifyRecord.verify(id, INSPECTOR);
        assertThat(whole.verdict()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(Sentence.fitting(whole)).isEqualTo(Sentence.VALID_RECORD);

        Path document =
                archive.siteA.resolve(kept(status).document(1).file().key().path());
        Files.delete(document);
        Files.writeString(document, "mục nát");
        VerificationAnswer one = archive.verifyRecord.verify(id, INSPECTOR);
        assertThat(one.verdict()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(Sentence.of(one, new Locale("vi"))).contains("Nơi A (MISMATCH)");
        assertThat(archive.incidents.open()).extracting(Incident::kind).contains(Incident.Kind.MISMATCH);

        Path other = archive.siteB.resolve(kept(status).document(1).file().key().path());
        Files.delete(other);
        VerificationAnswer none = archive.verifyRecord.verify(id, INSPECTOR);
        assertThat(none.verdict()).isEqualTo(Verdict.TOTAL_FAILED);
        assertThat(Sentence.fitting(none)).isEqualTo(Sentence.FAILED_NO_COPY);
    }

    @Test
    void reportsAWholeRecordBehindItsCodeAnewAfterTenMinutesOrWhenItWasNotFoundTrue() throws IOException {
        ReadDeposit.Status status = archive.deposit(parts(manifest));
        String code = kept(status).code().printed();
        List<Octets> sealed = new ArrayList<>();
        Hands hands = new Hands(CLOCK.instant().toString());
        ReportOnRecord report = new ReportOnRecord(
                new LookUpCode(archive.records, archive.database, archive.audit, CLOCK),
                archive.verifyRecord,
                new ReportDesk(keeping(sealed), Optional.of(URI.create("https://bv.example/verify")), Postgres.ZONE),
                hands);

        Octets first = report.report(code, INSPECTOR);
        assertThat(report.report(code, INSPECTOR)).isEqualTo(first);
        assertThat(sealed).hasSize(1);
        assertThat(new String(sealed.get(0).toByteArray(), StandardCharsets.UTF_8))
                .contains("https://bv.example/verify/" + code, "Đặng Quốc Trượng", "\"state\":\"OK\"")
                .doesNotContain("CCCD", "Tóm tắt");

        hands.forward(Duration.ofMinutes(11));
        Files.delete(archive.siteA.resolve(kept(status).document(1).file().key().path()));
        Files.delete(archive.siteB.resolve(kept(status).document(1).file().key().path()));
        report.report(code, INSPECTOR);
        report.report(code, INSPECTOR);
        assertThat(sealed).hasSize(3);
        assertThat(new String(sealed.get(2).toByteArray(), StandardCharsets.UTF_8))
                .contains("\"MISSING\"");
        assertThatThrownBy(() -> report.report("0000-0000-0000-0000", INSPECTOR))
                .isInstanceOf(RecordRefusal.class);
    }

    private static ReportSeal keeping(List<Octets> sealed) {
        return new ReportSeal() {
            @Override
            public void require() {}

            @Override
            public Octets seal(Octets report) {
                sealed.add(report);
                return report;
            }
        };
    }

    @Test
    void bundlesAProofWhoseSumsAreRight() throws IOException {
        ReadDeposit.Status status = archive.deposit(parts(manifest));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        archive.export
                .export(status.deposit().archiveId().orElseThrow(), INSPECTOR)
                .writeTo(out);

        Map<String, Octets> files = unzip(out.toByteArray());
        assertThat(files)
                .containsKeys(
                        "how-to-verify.txt",
                        "verification.json",
                        "receipts.json",
                        "audit.json",
                        "certificates/trust-anchors.pem",
                        "certificates/signers.pem",
                        "record/closing-manifest.xml",
                        "record/manifest.json",
                        "record/document-1.pdf",
                        "record/document-2.xml",
                        "SHA256SUMS");
        assertThat(files.get("record/document-1.pdf")).isEqualTo(summary.bytes());
        assertThat(text(files.get("how-to-verify.txt"))).contains("pdfsig -nssdir sql:nss record/document-1.pdf");
        for (String line : text(files.get("SHA256SUMS")).lines().toList()) {
            assertThat(Hospital.sha256(files.get(line.substring(66)))).isEqualTo(line.substring(0, 64));
        }
        Path kept = Files.createDirectories(Path.of("target", "proof"));
        Files.write(kept.resolve("proof.zip"), out.toByteArray());
    }

    private ArchivedRecord kept(ReadDeposit.Status status) {
        UUID id = status.deposit().archiveId().orElseThrow();
        return archive.database
                .<Optional<ArchivedRecord>>carryOut(() -> archive.records.byId(id))
                .orElseThrow();
    }

    private Deposit.Reason refusal(Map<String, Octets> parts) {
        ReadDeposit.Status status = archive.deposit(parts);
        assertThat(status.state()).isEqualTo("REFUSED");
        return status.deposit().refusal().orElseThrow().reason();
    }

    private static Map<String, Octets> parts(Octets closing) {
        Map<String, Octets> parts = new LinkedHashMap<>();
        parts.put(summary.id(), summary.bytes());
        parts.put("manifest", closing);
        parts.put(record.id(), record.bytes());
        return parts;
    }

    private static Map<String, String> files(Path site) {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = site.relativize(file).toString();
                if (name.startsWith("aip") && !name.endsWith(".lock")) {
                    found.put(name, Hospital.sha256(Octets.of(Files.readAllBytes(file))));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    private static Map<String, Octets> unzip(byte[] zip) throws IOException {
        Map<String, Octets> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), Octets.of(in.readAllBytes()));
            }
        }
        return files;
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Octets octets) {
        return new String(octets.toByteArray(), StandardCharsets.UTF_8);
    }
}
