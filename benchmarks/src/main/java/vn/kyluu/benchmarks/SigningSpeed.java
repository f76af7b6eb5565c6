package vn.kyluu.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.kyluu.ades.creation.FieldPlan;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;
import vn.kyluu.pki.TestSigner;

/**
 * Signs PDFs of two sizes, ours visible, the reference unseen, both B-B with the same P-256 key in memory; then the smaller one by
 * two threads at once. Arguments: rounds for 100 KB and for 5 MB, else 2000 and 100. Ends with 1 if a target is missed.
 */
public final class SigningSpeed {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Logger LIBRARIES = Logger.getLogger("eu.europa.esig");

    private SigningSpeed() {}

    /** Prints a line for each size. */
    public static void main(String[] arguments) throws IOException {
        LIBRARIES.setLevel(Level.SEVERE);
        int small = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        int large = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        TestPki pki = TestPki.ephemeral(Clock.fixed(NOW, ZoneOffset.UTC), URI.create("http://127.0.0.1:1"));
        TestSigner signer = pki.signer(new Person(
                "Nguyễn Thị Ánh Tuyết", Optional.of("CCCD:079180001234"), Optional.empty(), Optional.empty()));
        boolean isMet = race(signer, 100 * 1024, small, 5);
        isMet &= race(signer, 5 * 1024 * 1024, large, 10);
        isMet &= twoThreads(signer, 100 * 1024, small / 2);
        if (!isMet) {
            throw new IllegalStateException("a target is missed");
        }
    }

    private static boolean twoThreads(TestSigner signer, int size, int times) throws IOException {
        Octets pdf = prepared(size);
        OwnSigning one = new OwnSigning(signer, "doctor", NOW);
        OwnSigning other = new OwnSigning(signer, "doctor", NOW.plusSeconds(1));
        TwoThreads.Gain gain = new TwoThreads(() -> one.sign(pdf), () -> other.sign(pdf)).gain(times);
        System.out.println(gain);
        return gain.isUnlocked();
    }

    private static Octets prepared(int size) throws IOException {
        return new PadesPreparation()
                .withFields(
                        pdf(size), List.of(new FieldPlan("doctor", "BÁC SĨ"), new FieldPlan("head", "TRƯỞNG KHOA")));
    }

    private static boolean race(TestSigner signer, int size, int rounds, double target) throws IOException {
        Octets pdf = prepared(size);
        byte[] bytes = pdf.toByteArray();
        OwnSigning ours = new OwnSigning(signer, "doctor", NOW);
        DssSigning reference = new DssSigning(signer, "doctor", NOW);
        Race.Result result = new Race(() -> ours.sign(pdf), () -> reference.sign(bytes)).run(rounds);
        System.out.println("PAdES B-B of " + pdf.size() / 1024 + " KB: " + result + ", target " + target + " x");
        MemoryKey signed = new MemoryKey(signer);
        Runnable key = () -> signed.sign(new byte[300]);
        double keys = new Race(key, key).run(500).ours();
        System.out.printf(
                Locale.ROOT,
                "  of which the key %.2f ms on both sides; without it %.1f x%n",
                keys,
                (result.reference() - keys) / (result.ours() - keys));
        return result.ratio() >= target;
    }

    /** One page, filled up with a stream that no compression makes smaller. */
    private static Octets pdf(int size) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            byte[] noise = new byte[size];
            new SplittableRandom(7).nextBytes(noise);
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream body = stream.createOutputStream()) {
                body.write(noise);
            }
            page.getResources();
            page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), stream);
            document.save(out);
            return Octets.of(out.toByteArray());
        }
    }
}
