package vn.kyluu.signing.http;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.export.ExportedRecord;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.record.Encounter;
import vn.kyluu.signing.record.Patient;
import vn.kyluu.signing.record.RecordHead;

/** An exported record as JSON: the same names as in its XML. */
final class RecordJson {
    private RecordJson() {}

    static JsonObject of(ExportedRecord exported, Times times) {
        JsonArrayBuilder documents = Json.createArrayBuilder();
        exported.documents().forEach(each -> documents.add(document(each, times)));
        return Json.createObjectBuilder()
                .add("HoSoBenhAn", head(exported.head(), times).add("DanhSachTaiLieu", documents))
                .build();
    }

    private static JsonObjectBuilder head(RecordHead head, Times times) {
        Patient patient = head.patient();
        JsonObjectBuilder who = Json.createObjectBuilder()
                .add("MaNguoiBenh", patient.id())
                .add("HoTen", patient.name())
                .add("NgaySinh", patient.birthDate().toString())
                .add("GioiTinh", patient.sex());
        patient.citizenId().ifPresent(number -> who.add("SoDinhDanh", number));
        Encounter encounter = head.encounter();
        JsonObjectBuilder admission = Json.createObjectBuilder()
                .add("SoHoSo", head.number())
                .add("MaCoSo", head.facility())
                .add("MaKhoa", head.department())
                .add("MaLanKham", encounter.id())
                .add("LoaiHinh", encounter.kind().name())
                .add("ThoiDiemVaoVien", at(encounter.admittedAt(), times));
        JsonObjectBuilder treatment = Json.createObjectBuilder();
        encounter.dischargedAt().ifPresent(at -> treatment.add("ThoiDiemRaVien", at(at, times)));
        encounter.outcome().ifPresent(outcome -> treatment.add("KetQua", outcome));
        treatment.add("TuVong", head.classification().death());
        return Json.createObjectBuilder()
                .add("phienBan", 1)
                .add("ThongTinBenhNhan", who)
                .add("ThongTinVaoVien", admission)
                .add("ThongTinDieuTri", treatment);
    }

    private static JsonObjectBuilder document(SubmittedDocument document, Times times) {
        JsonArrayBuilder signatures = Json.createArrayBuilder();
        document.signatures().forEach(each -> signatures.add(signature(each, times)));
        return Json.createObjectBuilder()
                .add("Ma", document.id().toString())
                .add("LoaiGiay", document.form())
                .add("Ten", document.title())
                .add("Tep", document.id() + "." + document.format().extension())
                .add("KichThuoc", document.size())
                .add("SHA256", document.sha256().hex())
                .add("ChuKy", signatures);
    }

    private static JsonObjectBuilder signature(Signature signature, Times times) {
        return Json.createObjectBuilder()
                .add("Buoc", signature.step())
                .add("VaiTro", signature.role().code())
                .add("chuky_hoten", signature.signer().name())
                .add("ChucDanh", signature.titleShown())
                .add("ThoiDiem", at(signature.timestampTime().orElse(signature.signingTime()), times))
                .add("ChungThuSHA256", signature.certificate().sha256().hex());
    }

    /** To the second, as in the XML. */
    private static String at(Instant instant, Times times) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(times.at(instant.truncatedTo(ChronoUnit.SECONDS)));
    }
}
