package vn.kyluu.ades.creation;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.signatures.validation.ValidatorChainBuilder;
import com.itextpdf.signatures.validation.report.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.OutsideTool;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;

/** R4: a second PDF library reads the certification, the locks and every revision as we mean them. */
class SecondReaderIT {
    private static SigningWorld world;
    private static Octets archived;

    @TempDir
    Path folder;

    @BeforeAll
    static void sign() {
        world = new SigningWorld();
        Octets signed = world.signAll(SigningWorld.preparedPdf(), SignatureFormat.PADES, true)
                .get(3);
        archived = new Augmentation(
                        world.anchors(),
                        new RevocationInquiry(world.revocation()),
                        world.authority(),
                        Clock.systemUTC())
                .raise(signed, SignatureLevel.PADES_BASELINE_LTA)
                .bytes();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void findsEveryRevisionOfTheArchivedFileAllowed() throws IOException {
        ValidationReport report = report(archived);
        assertThat(report.getValidationResult())
                .as(report.toString())
                .isEqualTo(ValidationReport.ValidationResult.VALID);
    }

    @Test
    void popplerStillFindsAllFourValidInTheArchivedFile() throws Exception {
        Path file = Files.write(folder.resolve("archived.pdf"), archived.toByteArray());
        String output = new OutsideTool("pdfsig", "poppler-utils")
                .run("-nocert", file.toString())
                .output();
        assertThat(output.split("Signature is Valid", -1)).as(output).hasSize(5);
    }

    @Test
    void readsFilesWhoseCrossReferencesAreStreams() throws Exception {
        Octets modern = SigningWorld.withXrefStreams(SigningWorld.plainPdf());
        Octets prepared = new PadesPreparation().withFields(modern, SigningWorld.STEPS);
        Octets signed = world.sign(prepared, SignatureFormat.PADES, world.doctor(), Position.FIRST, false)
                .bytes();
        signed = world.sign(signed, SignatureFormat.PADES, world.signers().get(1), Position.MIDDLE, false)
                .bytes();
        Path file = Files.write(folder.resolve("modern.pdf"), signed.toByteArray());
        String output = new OutsideTool("pdfsig", "poppler-utils")
                .run("-nocert", file.toString())
                .output();
        assertThat(output.split("Signature is Valid", -1)).as(output).hasSize(3);
        assertThat(new OutsideTool("pdftotext", "poppler-utils")
                        .run(file.toString(), "-")
                        .output())
                .contains("TRANG CHỮ KÝ SỐ", "Nguyễn Thị Ánh Tuyết", "Phạm Đức Huỳnh")
                .doesNotContain("Syntax Error");
    }

    private static ValidationReport report(Octets pdf) throws IOException {
        ValidatorChainBuilder builder = new ValidatorChainBuilder();
        builder.withTrustedCertificates(
                List.of((Certificate) world.server().pki().root()));
        try (PdfDocument document = new PdfDocument(new PdfReader(pdf.newInputStream()))) {
            return builder.buildSignatureValidator(document).validateSignatures();
        }
    }
}
