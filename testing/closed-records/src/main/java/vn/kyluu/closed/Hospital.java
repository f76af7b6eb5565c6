package vn.kyluu.closed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.creation.FieldPlan;
import vn.kyluu.ades.creation.PadesCreation;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.creation.XadesCreation;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignerAppearance;
import vn.kyluu.ades.timestamp.HttpTimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;
import vn.kyluu.pki.TestSigner;

/** A small hospital that signs and closes records with the real signing library and a test PKI. */
public final class Hospital {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private final TestPki pki;
    private final Clock clock;
    private final TimestampAuthority tsa;
    private final Map<String, Staff> staff = new LinkedHashMap<>();

    /** One who signs in one step. */
    public record Staff(String step, String role, String code, String name, String title, TestSigner key) {}

    /** One document of a record to be closed. */
    public record Signed(String id, String form, String title, String format, Octets bytes, List<Staff> signers) {}

    public Hospital(TestPki pki, URI tsaUri, Clock clock) {
        this.pki = pki;
        this.clock = clock;
        this.tsa = new HttpTimestampAuthority(tsaUri, Duration.ofSeconds(10));
        hire("doctor", "doctor", "BS01", "Nguyễn Thị Ánh Tuyết", "Bác sĩ điều trị", "CCCD:079090000001");
        hire("nurse", "nurse", "DD01", "Phạm Đức Huỳnh", "Điều dưỡng", "CCCD:079090000002");
        hire("head", "head", "TK01", "Lê Ngữ Ỷ", "Trưởng khoa Nội", "CCCD:079090000003");
        hire("director", "director", "GD01", "Đặng Quốc Trượng", "Giám đốc", "CCCD:079090000004");
        hire("seal", "clerk", "VT01", "Bệnh viện Đa khoa Sao Mai", "Dấu cơ sở", "MST:0312345678");
    }

    private void hire(String step, String role, String code, String name, String title, String identifier) {
        Person person =
                new Person(name, Optional.of(identifier), Optional.of(title), Optional.of("Bệnh viện Đa khoa Sao Mai"));
        staff.put(step, new Staff(step, role, code, name, title, pki.signer(person)));
    }

    public Staff staff(String step) {
        return Optional.ofNullable(staff.get(step)).orElseThrow();
    }

    public TrustAnchors anchors() {
        return TrustAnchors.of(List.of(pki.root()));
    }

    public static RevocationSettings revocation() {
        return RevocationSettings.online(Duration.ofSeconds(5));
    }

    public static Octets plainPdf() {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
            return Octets.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF signed by these steps in order, raised to B-LT. */
    public Signed pdf(String id, String form, String title, String... steps) {
        return pdf(id, form, title, plainPdf(), steps);
    }

    /** The same of this PDF. */
    public Signed pdf(String id, String form, String title, Octets plain, String... steps) {
        List<FieldPlan> plan = new ArrayList<>();
        for (String step : steps) {
            plan.add(new FieldPlan(step, staff(step).title().toUpperCase(new Locale("vi"))));
        }
        Octets document = new PadesPreparation().withFields(plain, plan);
        PadesCreation creation = new PadesCreation();
        for (int i = 0; i < steps.length; i++) {
            SignatureSpec spec = spec(SignatureFormat.PADES, steps[i], position(i, steps.length));
            SignatureValue value = sign(steps[i], creation.prepare(document, spec));
            document =
                    creation.assemble(document, spec, value, Optional.of(tsa)).bytes();
        }
        return new Signed(id, form, title, "PDF", raise(document, SignatureLevel.PADES_BASELINE_LT), who(steps));
    }

    /** An XML record signed by these steps in order, raised to B-LT. */
    public Signed xml(String id, String form, String title, String... steps) {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<HoSoBenhAn xmlns=\"urn:vn:emr\">"
                + "<ChanDoan>Viêm phổi</ChanDoan></HoSoBenhAn>\n";
        Octets signed = signXml(Octets.of(text.getBytes(StandardCharsets.UTF_8)), steps);
        return new Signed(id, form, title, "XML", signed, who(steps));
    }

    /** Signs an XML document by these steps in order and raises it to B-LT. */
    public Octets signXml(Octets xml, String... steps) {
        Octets document = xml;
        XadesCreation creation = new XadesCreation();
        for (int i = 0; i < steps.length; i++) {
            SignatureSpec spec = spec(SignatureFormat.XADES, steps[i], position(i, steps.length));
            SignatureValue value = sign(steps[i], creation.prepare(document, spec));
            document =
                    creation.assemble(document, spec, value, Optional.of(tsa)).bytes();
        }
        return steps.length == 0 ? document : raise(document, SignatureLevel.XADES_BASELINE_LT);
    }

    /** The closing manifest of these documents, not yet signed. */
    public Octets manifest(String number, boolean death, List<Signed> documents) {
        return manifest(number, death, "", documents);
    }

    /** The same of a further version; the element says which it follows. */
    public Octets manifest(String number, boolean death, String previous, List<Signed> documents) {
        return Octets.of(new ManifestText(
                        number,
                        death,
                        previous,
                        clock.instant()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .atZone(ZONE)
                                .toOffsetDateTime())
                .write(documents)
                .getBytes(StandardCharsets.UTF_8));
    }

    private Octets raise(Octets document, SignatureLevel level) {
        return new Augmentation(anchors(), new RevocationInquiry(revocation()), tsa, clock)
                .raise(document, level)
                .bytes();
    }

    private List<Staff> who(String... steps) {
        return Arrays.stream(steps).map(this::staff).toList();
    }

    private static Position position(int i, int of) {
        if (of == 1) {
            return Position.ONLY;
        }
        return i == 0 ? Position.FIRST : i == of - 1 ? Position.LAST : Position.MIDDLE;
    }

    private SignatureSpec spec(SignatureFormat format, String step, Position position) {
        Staff who = staff(step);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new SignatureSpec(
                format,
                step,
                CertificateChain.of(who.key().chain().toArray(X509Certificate[]::new)),
                SignatureAlgorithm.ECDSA_SHA256,
                now,
                new SignerAppearance(who.name(), who.title(), ZONE),
                position);
    }

    private SignatureValue sign(String step, DataToBeSigned data) {
        try {
            Signature signature = Signature.getInstance(SignatureAlgorithm.ECDSA_SHA256.jcaName());
            signature.initSign(staff(step).key().key());
            signature.update(data.bytes().toByteArray());
            return new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, Octets.of(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String sha256(Octets bytes) {
        return bytes.digest(DigestAlgorithm.SHA256).hex();
    }

    public static String sha256(X509Certificate certificate) {
        try {
            return sha256(Octets.of(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
