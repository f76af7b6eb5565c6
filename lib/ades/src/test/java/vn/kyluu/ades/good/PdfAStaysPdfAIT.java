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
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.PdfA;
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
    @Test
    void afterFourSignaturesAndArchiveTimeStamps() throws Exception {
        Octets plain = tagged();
        assertThat(PdfA.objections(plain)).isEmpty();
        try (SigningWorld world = new SigningWorld()) {
            Octets prepared = new PadesPreparation().withFields(plain, SigningWorld.STEPS);
            Octets signed = world.signAll(prepared, SignatureFormat.PADES, true).get(3);
            assertThat(PdfA.objections(signed)).isEmpty();

            Octets archived = new Augmentation(
                            world.anchors(),
                            new RevocationInquiry(world.revocation()),
                            world.authority(),
                            Clock.systemUTC())
                    .raise(signed, SignatureLevel.PADES_BASELINE_LTA)
                    .bytes();
            assertThat(PdfA.objections(archived)).isEmpty();
            assertThat(new Validation(world.anchors(), world.revocation(), Clock.systemUTC())
                            .validate(archived)
                            .verdict())
                    .isEqualTo(Verdict.TOTAL_PASSED);
        }
    }

    @Test
    void andVeraPdfSeesWhenItIsNone() throws Exception {
        assertThat(PdfA.objections(SigningWorld.plainPdf())).isNotEmpty();
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
