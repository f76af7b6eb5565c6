package vn.kyluu.ades.good;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.pdfa.PdfADocument;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.stamp.StampFont;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;

/** A tagged PDF/A-2b (ISO 19005-2) is still one after four signatures and archive time stamps: veraPDF says so. */
class PdfAStaysPdfAIT {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void afterFourSignaturesAndArchiveTimeStamps() throws Exception {
        Octets plain = tagged();
        assertThat(objections(plain)).isEmpty();
        try (SigningWorld world = new SigningWorld()) {
            Octets prepared = new PadesPreparation().withFields(plain, SigningWorld.STEPS);
            Octets signed = world.signAll(prepared, SignatureFormat.PADES, true).get(3);
            assertThat(objections(signed)).isEmpty();

            Octets archived = new Augmentation(
                            world.anchors(),
                            new RevocationInquiry(world.revocation()),
                            world.authority(),
                            Clock.systemUTC())
                    .raise(signed, SignatureLevel.PADES_BASELINE_LTA)
                    .bytes();
            assertThat(objections(archived)).isEmpty();
            assertThat(new Validation(world.anchors(), world.revocation(), Clock.systemUTC())
                            .validate(archived)
                            .verdict())
                    .isEqualTo(Verdict.TOTAL_PASSED);
        }
    }

    @Test
    void andVeraPdfSeesWhenItIsNone() throws Exception {
        assertThat(objections(SigningWorld.plainPdf())).isNotEmpty();
    }

    private static List<String> objections(Octets pdf) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_B;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(pdf.newInputStream(), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static Octets tagged() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PdfOutputIntent intent = new PdfOutputIntent("Custom", "", "", "sRGB", new ByteArrayInputStream(colours));
        try (PdfADocument pdf = new PdfADocument(new PdfWriter(out), PdfAConformance.PDF_A_2B, intent)) {
            pdf.setTagged();
            pdf.getCatalog().setLang(new PdfString("vi-VN"));
            try (Document page = new Document(pdf)) {
                PdfFont font = PdfFontFactory.createFont(
                        StampFont.bundled().program(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
                page.setFont(font);
                page.add(new Paragraph("TÓM TẮT HỒ SƠ BỆNH ÁN"));
                page.add(new Paragraph("Chẩn đoán: viêm phổi thùy dưới phải."));
            }
        }
        return Octets.of(out.toByteArray());
    }
}
