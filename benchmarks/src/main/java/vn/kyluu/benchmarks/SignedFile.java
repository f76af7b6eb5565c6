package vn.kyluu.benchmarks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.creation.FieldPlan;
import vn.kyluu.ades.creation.PadesCreation;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignerAppearance;
import vn.kyluu.ades.timestamp.HttpTimestampAuthority;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPkiServer;
import vn.kyluu.pki.TestSigner;

/** Four pages of a megabyte, signed by four people with RSA and ECDSA keys, raised to B-LTA. */
final class SignedFile {
    private static final List<String> STEPS = List.of("doctor", "nurse", "head", "director");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final TestPkiServer server;
    private final Clock clock;

    SignedFile(TestPkiServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    TrustAnchors anchors() {
        return TrustAnchors.of(List.of(server.pki().root()));
    }

    RevocationSettings revocation() {
        return RevocationSettings.online(Duration.ofSeconds(3));
    }

    Octets make() throws IOException {
        HttpTimestampAuthority authority = new HttpTimestampAuthority(server.tsaUri(), Duration.ofSeconds(5));
        Octets file = new PadesPreparation()
                .withFields(
                        pages(),
                        STEPS.stream().map(step -> new FieldPlan(step, step)).toList());
        for (int i = 0; i < STEPS.size(); i++) {
            Person person = new Person(
                    "Nguyễn Thị Ánh Tuyết", Optional.of("CCCD:07918000123" + i), Optional.empty(), Optional.empty());
            boolean isRsa = i % 2 == 0;
            TestSigner signer =
                    isRsa ? server.pki().rsaSigner(person, 3072) : server.pki().signer(person);
            SignatureSpec spec = new SignatureSpec(
                    SignatureFormat.PADES,
                    STEPS.get(i),
                    CertificateChain.of(signer.chain().toArray(X509Certificate[]::new)),
                    isRsa ? SignatureAlgorithm.RSA_PKCS1_SHA256 : SignatureAlgorithm.ECDSA_SHA256,
                    clock.instant(),
                    new SignerAppearance("Nguyễn Thị Ánh Tuyết", STEPS.get(i), ZONE),
                    i == 0 ? Position.FIRST : i == 3 ? Position.LAST : Position.MIDDLE);
            PadesCreation creation = new PadesCreation();
            byte[] data = creation.prepare(file, spec).bytes().toByteArray();
            SignatureValue value = new SignatureValue(spec.algorithm(), Octets.of(value(signer, spec, data)));
            file = creation.assemble(file, spec, value, Optional.of(authority)).bytes();
        }
        return new Augmentation(anchors(), new RevocationInquiry(revocation()), authority, clock)
                .raise(file, SignatureLevel.PADES_BASELINE_LTA)
                .bytes();
    }

    private static byte[] value(TestSigner signer, SignatureSpec spec, byte[] data) {
        try {
            Signature signature = Signature.getInstance(spec.algorithm().jcaName());
            signature.initSign(signer.key());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Octets pages() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
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
            document.save(out);
            return Octets.of(out.toByteArray());
        }
    }
}
