package vn.kyluu.signing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.creation.Place;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.screening.PdfScreening;
import vn.kyluu.ades.screening.XmlScreening;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.Values;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.DocumentFormat;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.flow.Flows;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.Closure;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.rulebook.FlowFiles;
import vn.kyluu.signing.store.InMemoryAuditTrail;
import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

/** R1 to R4 and R6 of the room. */
class SubmitDocumentTest {
    private static final String XML = "<HoSoBenhAn><HoTen>Nguyễn Văn Thử</HoTen></HoSoBenhAn>";

    private final Ports ports = InMemoryPorts.empty();
    private final Clock clock = Clock.fixed(Values.NOW, ZoneOffset.UTC);
    private final SubmitDocument submit = submitting(new FlowFiles().read(Path.of("..", "signing-flows")));

    private SubmitDocument submitting(FlowBook flows) {
        return new SubmitDocument(
                ports.units(),
                ports.records(),
                ports.documents(),
                ports.contents(),
                flows,
                new Preparation(new PdfScreening(), new XmlScreening(), new PadesPreparation()),
                clock,
                new Journal(ports.units(), ports.trail(), clock));
    }

    @BeforeEach
    void putARecord() {
        ports.units().run(() -> ports.records().add(Values.record("HS-1")));
    }

    @Test
    void tellsXmlFromItsBytesWithOrWithoutADeclaration() {
        assertThat(submits("HSBA_XML", XML).format()).isEqualTo(DocumentFormat.XML);
        assertThat(submits("HSBA_XML", "<?xml version=\"1.0\"?>" + XML).format())
                .isEqualTo(DocumentFormat.XML);
    }

    @Test
    void keepsTheDocumentWithItsFirstStepOpen() {
        SubmittedDocument taken = submits("HSBA_XML", XML);
        assertThat(taken.flow().turnOf(Values.actor(Role.DOCTOR)).step()).isEqualTo("doctor");
        assertThat(ports.units().call(() -> ports.contents().get(taken.sha256())))
                .isEqualTo(Values.octets(XML));
    }

    @Test
    void aLaboratorysResultIsItsOwnAndTheEmrsPapersBelongWhereThePatientLies() {
        assertThat(departmentOfWhat(Role.TECHNICIAN, "XET_NGHIEM")).isEqualTo("XET_NGHIEM");
        assertThat(departmentOfWhat(Role.EMR, "CONG_NGHE_THONG_TIN"))
                .isEqualTo(Values.record("HS-1").head().department());
    }

    private String departmentOfWhat(Role role, String unit) {
        Actor actor = new Actor("NV-9", "Người Nộp", unit, Set.of(role), "yc-9");
        return submit.submit(actor, "HS-1", handed("HSBA_XML", Values.octets(XML)))
                .origin()
                .department();
    }

    @Test
    void refusesWhatItDoesNotTake() {
        assertRefused("HSBA_XML", Octets.of(new byte[0]), "empty-document", 422);
        assertRefused("TOM_TAT_HSBA", Values.octets("PK\u0003\u0004 not a document"), "type-not-accepted", 415);
        assertRefused("TOM_TAT_HSBA", Values.octets("chỉ là chữ"), "type-not-accepted", 415);
        assertRefused("HSBA_XML", Values.octets("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "xml-dtd-forbidden", 422);
        assertRefused("GIAY_KHAC", Values.octets(XML), "unknown-form", 422);
        assertRefused("BIEN_BAN_DONG_HO_SO", Values.octets(XML), "form-not-accepted-here", 422);
    }

    @Test
    void refusesAPdfWithAPageThatNothingShows() {
        String page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
        Octets honest =
                TextPdf.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page);
        Octets shadow = TextPdf.of(
                "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page, page);
        assertRefused("TOM_TAT_HSBA", shadow, "pdf-has-hidden-objects", 422);
        assertThat(submit.submit(Values.actor(Role.EMR), "HS-1", handed("TOM_TAT_HSBA", honest))
                        .format())
                .isEqualTo(DocumentFormat.PDF);
    }

    /** A form field could take the place of a step's: the screening lets none pass. */
    @Test
    void refusesAPdfWithAFieldOfAStepsName() {
        Octets taken = TextPdf.of(
                "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>",
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
                "<< /T (doctor) >>");
        assertRefused("TOM_TAT_HSBA", taken, "pdf-has-form-fields", 422);
    }

    @Test
    void refusesADocumentWithoutThePlaceThatTheFlowWants() {
        SubmitDocument wanting = submitting(new FlowBook(List.of(
                Flows.placed("TOM_TAT_HSBA", new Place.ByAnchor("BÁC SĨ ĐIỀU TRỊ")),
                Flows.placed("PHIEU_CHAM_SOC", new Place.At(7, 50, 50, 100, 50)))));
        Octets pdf = TextPdf.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
        assertRefused(wanting, "TOM_TAT_HSBA", pdf, "place-not-found", 422);
        assertRefused(wanting, "PHIEU_CHAM_SOC", pdf, "place-not-found", 422);
    }

    @Test
    void refusesAnXmlThatHasNotOneElementForEachSignature() {
        String both = "<Phieu><CKS_NGUOI_KET_LUAN/><CKS_BENH_VIEN/></Phieu>";
        assertThat(submits("GIAY_KHAM_SUC_KHOE", both).format()).isEqualTo(DocumentFormat.XML);
        for (String without : List.of(
                "<Phieu><CKS_NGUOI_KET_LUAN/></Phieu>",
                "<Phieu><CKS_NGUOI_KET_LUAN/><CKS_BENH_VIEN/><CKS_BENH_VIEN/></Phieu>")) {
            assertRefused("GIAY_KHAM_SUC_KHOE", Values.octets(without), "place-not-found", 422);
        }
    }

    @Test
    void refusesARecordThatIsUnknownOrClosed() {
        assertThatThrownBy(() -> submit.submit(Values.actor(Role.EMR), "HS-0", handed("HSBA_XML", Values.octets(XML))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("record-unknown"));
        ports.units().run(() -> {
            MedicalRecord record = ports.records().find("HS-1").orElseThrow();
            ports.records().save(record.with(new Closure.Signing(java.util.UUID.randomUUID())));
        });
        assertRefused("HSBA_XML", Values.octets(XML), "record-closed", 409);
    }

    @Test
    void writesDownWhatItRefused() {
        assertRefused("GIAY_KHAC", Values.octets(XML), "unknown-form", 422);
        assertThat(((InMemoryAuditTrail) ports.trail()).events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.act()).isEqualTo(Act.REFUSE);
                    assertThat(event.outcome()).isEqualTo("unknown-form");
                    assertThat(event.subject()).isEqualTo("record:HS-1");
                    assertThat(event.requestId()).isEqualTo("yc-1");
                });
    }

    private SubmittedDocument submits(String form, String text) {
        return submit.submit(Values.actor(Role.EMR), "HS-1", handed(form, Values.octets(text)));
    }

    private void assertRefused(String form, Octets content, String code, int status) {
        assertRefused(submit, form, content, code, status);
    }

    private static void assertRefused(SubmitDocument submit, String form, Octets content, String code, int status) {
        assertThatThrownBy(() -> submit.submit(Values.actor(Role.EMR), "HS-1", handed(form, content)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.kind().status()).isEqualTo(status);
                });
    }

    private static NewDocument handed(String form, Octets content) {
        return new NewDocument(form, "Hồ sơ bệnh án", Optional.empty(), Map.of(), content);
    }
}
