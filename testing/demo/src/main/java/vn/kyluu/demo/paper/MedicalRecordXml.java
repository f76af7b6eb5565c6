package vn.kyluu.demo.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.staff.Roster;

/** The record as XML: {@code HoSoBenhAn} with its eleven groups (R3). Groups without content stay, empty. */
public final class MedicalRecordXml {
    private final XMLStreamWriter xml;
    private final Visit visit;

    private MedicalRecordXml(XMLStreamWriter xml, Visit visit) {
        this.xml = xml;
        this.visit = visit;
    }

    /** Writes it. */
    public static Octets of(Visit visit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new MedicalRecordXml(xml, visit).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return Octets.of(out.toByteArray());
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("HoSoBenhAn");
        patient();
        admission();
        treatment();
        orders();
        requests();
        group("KetQuaChanDoanHinhAnh", "ten_dich_vu", "X-quang ngực thẳng", "ket_luan", "Đám mờ thùy dưới phổi phải");
        group("KetQuaXetNghiem", "ten_dich_vu", "Protein phản ứng C", "gia_tri", "142", "don_vi", "mg/L");
        group("GiayChuyenVien");
        group("HoSoCapCuu");
        group("PhieuThuThuat");
        group("PhieuPhauThuat");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void patient() throws XMLStreamException {
        group(
                "ThongTinBenhNhan",
                "ma_bn",
                Visit.PATIENT_ID,
                "ho_ten",
                Visit.PATIENT_NAME,
                "so_dinh_danh",
                Visit.CITIZEN_ID,
                "ngay_sinh",
                Visit.BIRTH_DATE.toString(),
                "gioi_tinh",
                Visit.SEX,
                "dia_chi",
                Visit.ADDRESS);
    }

    private void admission() throws XMLStreamException {
        group(
                "ThongTinVaoVien",
                "so_ho_so",
                visit.recordNumber(),
                "co_so_kcb",
                Visit.FACILITY,
                "khoa",
                Visit.DEPARTMENT,
                "ngay_vao",
                visit.admittedAt().toString(),
                "ly_do_vao_vien",
                Visit.COMPLAINT);
    }

    private void treatment() throws XMLStreamException {
        group(
                "ThongTinDieuTri",
                "chan_doan_chinh",
                Visit.DIAGNOSIS,
                "ma_benh_chinh",
                Visit.DIAGNOSIS_CODE,
                "chan_doan_kem_theo",
                Visit.COMORBIDITY,
                "ma_benh_kem_theo",
                Visit.COMORBIDITY_CODE,
                "ngay_ra",
                visit.dischargedAt().toString(),
                "ket_qua_dieu_tri",
                "Đỡ, giảm",
                "chuky_hoten",
                Roster.DOCTOR.name());
    }

    private void orders() throws XMLStreamException {
        group(
                "YLenhThuocVatTu",
                "ten_thuoc",
                "Ceftriaxone 2 g",
                "duong_dung",
                "Truyền tĩnh mạch",
                "so_luong",
                "4",
                "chuky_hoten",
                Roster.DOCTOR.name());
    }

    private void requests() throws XMLStreamException {
        group("PhieuChiDinh", "ten_dich_vu", "X-quang ngực thẳng", "chuky_hoten", Roster.DOCTOR.name());
    }

    private void group(String name, String... namesAndValues) throws XMLStreamException {
        xml.writeStartElement(name);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeStartElement(namesAndValues[i]);
            xml.writeCharacters(namesAndValues[i + 1]);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
