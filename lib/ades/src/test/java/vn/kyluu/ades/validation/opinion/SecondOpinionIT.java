package vn.kyluu.ades.validation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.annot.PdfTextAnnotation;
import com.itextpdf.signatures.SignatureUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.FindingCode;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;

/** R1 to R3. */
class SecondOpinionIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static SigningWorld world;
    private static Octets archived;
    private static Set<String> fields;

    @BeforeAll
    static void sign() throws IOException {
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
        try (PdfDocument pdf = new PdfDocument(new PdfReader(archived.newInputStream()))) {
            fields = Set.copyOf(new SignatureUtil(pdf).getSignatureNames());
        }
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void agreesWithWhatFourPeopleSigned() {
        assertThat(new SecondOpinion().of(archived, fields)).isEqualTo(Opinion.AGREES);
    }

    @Test
    void objectsToAnAnnotation() {
        Octets annotated = changed(
                archived,
                true,
                pdf -> pdf.getFirstPage()
                        .addAnnotation(new PdfTextAnnotation(new Rectangle(100, 100, 20, 20)).setContents("x")));

        assertThat(new SecondOpinion().of(annotated, fields)).isEqualTo(Opinion.DISAGREES);
    }

    @Test
    void disagreesWithWhatItCannotRead() {
        byte[] half = java.util.Arrays.copyOf(archived.toByteArray(), archived.size() / 3);

        assertThat(new SecondOpinion().of(Octets.of(half), fields)).isEqualTo(Opinion.DISAGREES);
        assertThat(new SecondOpinion().of(Octets.of("%PDF-1.7 no more".getBytes(StandardCharsets.US_ASCII)), fields))
                .isEqualTo(Opinion.DISAGREES);
    }

    @Test
    void disagreesWhereItSeesOtherSignatures() {
        assertThat(new SecondOpinion().of(archived, Set.of("doctor"))).isEqualTo(Opinion.DISAGREES);
    }

    @Test
    void isLateAfterItsDeadline() {
        assertThat(new SecondOpinion(Duration.ofMillis(1)).of(archived, fields)).isEqualTo(Opinion.LATE);
    }

    @Test
    void doesNotWalkForEverThroughATreeWhoseBranchesMeetAgain() {
        Octets prepared = new PadesPreparation()
                .withFields(changed(SigningWorld.plainPdf(), false, SecondOpinionIT::branch), SigningWorld.STEPS);
        Octets once = world.sign(prepared, SignatureFormat.PADES, world.doctor(), Position.FIRST, true)
                .bytes();
        Octets twice = world.sign(once, SignatureFormat.PADES, world.signers().get(1), Position.MIDDLE, true)
                .bytes();

        Validation validation = new Validation(world.anchors(), world.revocation(), Clock.systemUTC());
        ValidationReport report = Assertions.assertTimeoutPreemptively(SOON, () -> validation.validate(twice));

        assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.signatures().get(0).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.NO_SECOND_OPINION);
        assertThat(report.signatures().get(0).findings())
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.INFO);
    }

    // forty levels, each with the next one twice
    private static void branch(PdfDocument pdf) {
        PdfDictionary below = (PdfDictionary) new PdfDictionary().makeIndirect(pdf);
        below.put(PdfName.S, PdfName.P);
        for (int i = 0; i < 40; i++) {
            PdfDictionary node = (PdfDictionary) new PdfDictionary().makeIndirect(pdf);
            node.put(PdfName.S, PdfName.P);
            PdfArray kids = new PdfArray();
            kids.add(below);
            kids.add(below);
            node.put(PdfName.K, kids);
            below = node;
        }
        PdfDictionary root = (PdfDictionary) new PdfDictionary().makeIndirect(pdf);
        root.put(PdfName.Type, PdfName.StructTreeRoot);
        root.put(PdfName.K, below);
        pdf.getCatalog().put(PdfName.StructTreeRoot, root);
    }

    private static Octets changed(Octets file, boolean appends, Consumer<PdfDocument> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StampingProperties how = appends ? new StampingProperties().useAppendMode() : new StampingProperties();
        try (PdfDocument pdf = new PdfDocument(new PdfReader(file.newInputStream()), new PdfWriter(out), how)) {
            change.accept(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Octets.of(out.toByteArray());
    }
}
