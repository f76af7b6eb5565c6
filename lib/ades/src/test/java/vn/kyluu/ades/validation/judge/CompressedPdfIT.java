package vn.kyluu.ades.validation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;

/** R3 on files whose objects and cross-references lie in compressed streams (ISO 32000-1, 7.5.7 and 7.5.8). */
class CompressedPdfIT {
    @Test
    void judgesThemAsAnyOther() throws IOException {
        try (SigningWorld world = new SigningWorld()) {
            Validation validation = new Validation(world.anchors(), world.revocation(), Clock.systemUTC());
            Octets prepared =
                    new PadesPreparation().withFields(compressed(SigningWorld.plainPdf()), SigningWorld.STEPS);
            List<Octets> files = world.signAll(prepared, SignatureFormat.PADES, true);
            Octets lta = new Augmentation(
                            world.anchors(),
                            new RevocationInquiry(world.revocation()),
                            world.authority(),
                            Clock.systemUTC())
                    .raise(files.get(3), SignatureLevel.PADES_BASELINE_LTA)
                    .bytes();

            for (Octets file : List.of(files.get(3), lta)) {
                ValidationReport report = validation.validate(file);
                assertThat(report.signatures())
                        .flatExtracting(ValidatedSignature::changesAfter)
                        .isEmpty();
                assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_PASSED);

                assertThat(validation.validate(PdfAttacks.changedContent(file)).verdict())
                        .isEqualTo(Verdict.TOTAL_FAILED);
            }
        }
    }

    private static Octets compressed(Octets pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriterProperties properties = new WriterProperties().setFullCompressionMode(true);
        new PdfDocument(new PdfReader(pdf.newInputStream()), new PdfWriter(out, properties)).close();
        return Octets.of(out.toByteArray());
    }
}
