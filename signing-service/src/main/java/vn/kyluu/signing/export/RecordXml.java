package vn.kyluu.signing.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.record.Encounter;
import vn.kyluu.signing.record.Patient;
import vn.kyluu.signing.record.RecordHead;
import vn.kyluu.signing.schema.OwnSchema;

/** Writes an exported record as XML (R1, R2). Safe for many threads. */
public final class RecordXml {
    private final ZoneId zone;
    private final OwnSchema schema;

    /** Reads the schema; times are written with the offset of that zone. */
    public RecordXml(ZoneId zone) {
        this.zone = zone;
        this.schema = OwnSchema.of(RecordXml.class, "ho-so-benh-an-1.xsd");
    }

    /** The XML in UTF-8, valid by its schema. */
    public Octets write(ExportedRecord exported) {
        return schema.write(xml -> {
            xml.writeStartElement("HoSoBenhAn");
            xml.writeAttribute("phienBan", "1");
            head(xml, exported.head());
            xml.writeStartElement("DanhSachTaiLieu");
            for (SubmittedDocument each : exported.documents()) {
                document(xml, each);
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private void head(XMLStreamWriter xml, RecordHead head) throws XMLStreamException {
        Patient patient = head.patient();
        xml.writeStartElement("ThongTinBenhNhan");
        text(xml, "MaNguoiBenh", patient.id());
        text(xml, "HoTen", patient.name());
        text(xml, "NgaySinh", patient.birthDate().toString());
        text(xml, "GioiTinh", patient.sex());
        text(xml, "SoDinhDanh", patient.citizenId());
        xml.writeEndElement();
        Encounter encounter = head.encounter();
        xml.writeStartElement("ThongTinVaoVien");
        text(xml, "SoHoSo", head.number());
        text(xml, "MaCoSo", head.facility());
        text(xml, "MaKhoa", head.department());
        text(xml, "MaLanKham", encounter.id());
        text(xml, "LoaiHinh", encounter.kind().name());
        text(xml, "ThoiDiemVaoVien", time(encounter.admittedAt()));
        xml.writeEndElement();
        xml.writeStartElement("ThongTinDieuTri");
        text(xml, "ThoiDiemRaVien", encounter.dischargedAt().map(this::time));
        text(xml, "KetQua", encounter.outcome());
        text(xml, "TuVong", Boolean.toString(head.classification().death()));
        xml.writeEndElement();
    }

    private void document(XMLStreamWriter xml, SubmittedDocument document) throws XMLStreamException {
        xml.writeStartElement("TaiLieu");
        text(xml, "Ma", document.id().toString());
        text(xml, "LoaiGiay", document.form());
        text(xml, "Ten", document.title());
        text(xml, "Tep", document.id() + "." + document.format().extension());
        text(xml, "KichThuoc", Long.toString(document.size()));
        text(xml, "SHA256", document.sha256().hex());
        for (Signature each : document.signatures()) {
            xml.writeStartElement("ChuKy");
            text(xml, "Buoc", each.step());
            text(xml, "VaiTro", each.role().code());
            text(xml, "chuky_hoten", each.signer().name());
            text(xml, "ChucDanh", each.titleShown());
            text(xml, "ThoiDiem", time(each.timestampTime().orElse(each.signingTime())));
            text(xml, "ChungThuSHA256", each.certificate().sha256().hex());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            text(xml, name, value.get());
        }
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
