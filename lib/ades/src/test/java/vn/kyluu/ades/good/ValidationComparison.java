package vn.kyluu.ades.good;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.dss.DssCertificates;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;

/** Our validation beside the reference's, in one run on one file: four signers, B-LTA, one megabyte. A program, not a test. */
public final class ValidationComparison {
    private static final Logger LOUD = Logger.getLogger("");

    private interface Act {
        void run();
    }

    private ValidationComparison() {}

    public static void main(String[] args) throws IOException {
        LOUD.setLevel(Level.OFF);
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 40;
        try (SigningWorld world = new SigningWorld()) {
            List<Octets> files = world.signAll(
                    new PadesPreparation().withFields(megabyte(), SigningWorld.STEPS), SignatureFormat.PADES, true);
            Octets lta = new Augmentation(world.anchors(), world.revocation(), world.authority())
                    .raise(files.get(3), SignatureLevel.PADES_BASELINE_LTA)
                    .bytes();
            System.out.println("one file of " + lta.size() + " bytes, four signatures, B-LTA");
            Validation validation = new Validation(world.anchors(), world.revocation(), Clock.systemUTC());
            Act ours = () -> require(validation.validate(lta).verdict() == Verdict.TOTAL_PASSED);
            Act reference = () -> reference(world, lta);
            measure("warming up", ours, rounds / 2);
            measure("warming up", reference, rounds / 4);
            measure("reference, visual comparison on", reference, rounds / 2);
            measure("ours, all checks on", ours, rounds);
        }
    }

    private static void reference(SigningWorld world, Octets file) {
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(file.toByteArray(), "a.pdf"));
        validator.setCertificateVerifier(DssCertificates.verifier(world.anchors(), world.revocation()));
        Reports reports = validator.validateDocument();
        reports.getXmlValidationReport();
        reports.getSimpleReport()
                .getSignatureIdList()
                .forEach(id -> require(reports.getSimpleReport().getIndication(id) == Indication.TOTAL_PASSED));
    }

    private static void measure(String name, Act act, int rounds) {
        long[] times = new long[rounds];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long processor = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            act.run();
            times[i] = System.nanoTime() - start;
        }
        processor = threads.getCurrentThreadCpuTime() - processor;
        Arrays.sort(times);
        System.out.printf(
                "%-32s median %6.1f ms, p95 %6.1f ms, least %6.1f ms, processor %6.1f ms (%d times)%n",
                name,
                times[rounds / 2] / 1e6,
                times[Math.min(rounds - 1, rounds * 95 / 100)] / 1e6,
                times[0] / 1e6,
                processor / 1e6 / rounds,
                rounds);
    }

    private static void require(boolean isSo) {
        if (!isSo) {
            throw new IllegalStateException("not passed");
        }
    }

    /** Pages with text and pictures of noise, about a megabyte. */
    private static Octets megabyte() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < 4; page++) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                BufferedImage noise = new BufferedImage(400, 560, BufferedImage.TYPE_BYTE_GRAY);
                for (int i = 0; i < 400 * 560; i++) {
                    noise.getRaster().setSample(i % 400, i / 400, 0, random.nextInt(256));
                }
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.drawImage(JPEGFactory.createFromImage(document, noise, 0.9f), 0, 0, 595, 842);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return Octets.of(out.toByteArray());
        }
    }
}
