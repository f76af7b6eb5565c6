package vn.kyluu.ades;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Paragraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.creation.FieldPlan;
import vn.kyluu.ades.creation.PadesCreation;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.creation.XadesCreation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.signature.SignerAppearance;
import vn.kyluu.ades.stamp.StampFont;
import vn.kyluu.ades.timestamp.HttpTimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPkiServer;
import vn.kyluu.pki.TestSigner;

/** A hospital with four signers, a real PKI behind HTTP, and documents to sign. Close it. */
public final class SigningWorld implements AutoCloseable {
    public static final List<FieldPlan> STEPS = List.of(
            new FieldPlan("doctor", "BÁC SĨ ĐIỀU TRỊ"),
            new FieldPlan("nurse", "ĐIỀU DƯỠNG"),
            new FieldPlan("head", "TRƯỞNG KHOA"),
            new FieldPlan("director", "GIÁM ĐỐC BỆNH VIỆN"));

    /** One of the four: a role, a key, and the algorithm the key is used with. */
    public record Signer(String step, String name, String title, TestSigner key, SignatureAlgorithm algorithm) {
        /** xmlsec1 of Debian 12 knows no RSASSA-PSS, so that XML is signed with PKCS #1. */
        public Signer in(SignatureFormat format) {
            boolean isUnknown = format == SignatureFormat.XADES && algorithm.isPss();
            return isUnknown ? new Signer(step, name, title, key, SignatureAlgorithm.RSA_PKCS1_SHA512) : this;
        }
    }

    private final TestPkiServer server;
    private final List<Signer> signers;

    public SigningWorld() {
        server = TestPkiServer.startEphemeral(Clock.systemUTC());
        signers = List.of(
                rsa("doctor", "Nguyễn Thị Ánh Tuyết", "Bác sĩ điều trị", SignatureAlgorithm.RSA_PKCS1_SHA256),
                ec("nurse", "Phạm Đức Huỳnh", "Điều dưỡng trưởng", SignatureAlgorithm.ECDSA_SHA256),
                rsa("head", "Lê Ngữ Ỷ", "Trưởng khoa Nội tổng hợp", SignatureAlgorithm.RSA_PSS_SHA256),
                ec("director", "Đặng Quốc Trượng", "Giám đốc bệnh viện", SignatureAlgorithm.ECDSA_SHA384));
    }

    public TestPkiServer server() {
        return server;
    }

    /** Doctor, nurse, head, director. */
    public List<Signer> signers() {
        return signers;
    }

    public Signer doctor() {
        return signers.get(0);
    }

    public TrustAnchors anchors() {
        return TrustAnchors.of(List.of(server.pki().root()));
    }

    public RevocationSettings revocation() {
        return RevocationSettings.online(Duration.ofSeconds(3));
    }

    public TimestampAuthority authority() {
        return new HttpTimestampAuthority(server.tsaUri(), Duration.ofSeconds(5));
    }

    public SignatureSpec spec(SignatureFormat format, Signer signer, Position position) {
        return new SignatureSpec(
                format,
                signer.step(),
                CertificateChain.of(signer.key().chain().toArray(X509Certificate[]::new)),
                signer.algorithm(),
                Instant.now(),
                new SignerAppearance(signer.name(), signer.title(), ZoneId.of("Asia/Ho_Chi_Minh")),
                position);
    }

    public SignatureValue sign(Signer signer, DataToBeSigned data) {
        return signWith(signer, signer.algorithm(), data);
    }

    public static SignatureValue signWith(Signer signer, SignatureAlgorithm algorithm, DataToBeSigned data) {
        try {
            Signature signature = Signature.getInstance(algorithm.jcaName());
            if (algorithm.parameters().isPresent()) {
                signature.setParameter(algorithm.parameters().get());
            }
            signature.initSign(signer.key().key());
            signature.update(data.bytes().toByteArray());
            return new SignatureValue(algorithm, Octets.of(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs a prepared PDF or an XML document once. */
    public SignedDocument sign(
            Octets document, SignatureFormat format, Signer signer, Position position, boolean stamped) {
        SignatureSpec spec = spec(format, signer, position);
        Optional<TimestampAuthority> tsa = stamped ? Optional.of(authority()) : Optional.empty();
        if (format == SignatureFormat.PADES) {
            SignatureValue value = sign(signer, new PadesCreation().prepare(document, spec));
            return new PadesCreation().assemble(document, spec, value, tsa);
        }
        SignatureValue value = sign(signer, new XadesCreation().prepare(document, spec));
        return new XadesCreation().assemble(document, spec, value, tsa);
    }

    /** All four sign in order; gives the file after each. */
    public List<Octets> signAll(Octets document, SignatureFormat format, boolean stamped) {
        Octets[] files = new Octets[4];
        Octets now = document;
        for (int i = 0; i < 4; i++) {
            Position position = i == 0 ? Position.FIRST : i == 3 ? Position.LAST : Position.MIDDLE;
            now = sign(now, format, signers.get(i).in(format), position, stamped)
                    .bytes();
            files[i] = now;
        }
        return List.of(files);
    }

    /** A discharge summary of one page, before any preparation. */
    public static Octets plainPdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfDocument pdf = new PdfDocument(new PdfWriter(out));
                Document page = new Document(pdf)) {
            page.setFont(PdfFontFactory.createFont(StampFont.bundled().program(), PdfEncodings.IDENTITY_H));
            page.add(new Paragraph("TÓM TẮT HỒ SƠ BỆNH ÁN"));
            page.add(new Paragraph("Chẩn đoán: viêm phổi thùy dưới phải. Hướng điều trị: kháng sinh, tái khám."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Octets.of(out.toByteArray());
    }

    /** The same pages, written with object streams and a cross-reference stream. */
    public static Octets withXrefStreams(Octets pdf) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter writer = new PdfWriter(out, new WriterProperties().setFullCompressionMode(true));
        try (PdfDocument copy = new PdfDocument(new PdfReader(pdf.newInputStream()), writer)) {
            copy.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Octets.of(out.toByteArray());
    }

    public static Octets preparedPdf() {
        return new PadesPreparation().withFields(plainPdf(), STEPS);
    }

    public static Octets xml() {
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <HoSoBenhAn xmlns="urn:vn:emr"><HanhChinh><HoTen>Trần Văn Thử</HoTen></HanhChinh>
                <ChanDoan ma="J18.9">Viêm phổi, không xác định</ChanDoan></HoSoBenhAn>
                """;
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private Signer rsa(String step, String name, String title, SignatureAlgorithm algorithm) {
        return new Signer(step, name, title, server.pki().rsaSigner(person(name, title), 3072), algorithm);
    }

    private Signer ec(String step, String name, String title, SignatureAlgorithm algorithm) {
        return new Signer(step, name, title, server.pki().signer(person(name, title)), algorithm);
    }

    private static Person person(String name, String title) {
        return new Person(
                name, Optional.of("CCCD:079090000001"), Optional.of(title), Optional.of("Bệnh viện Đa khoa Sao Mai"));
    }

    @Override
    public void close() {
        server.close();
    }
}
