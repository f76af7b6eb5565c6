package vn.kyluu.closed;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes closing manifests as the signing service does: the moment of closing to the nanosecond. */
record ManifestText(String number, boolean death, String previous, OffsetDateTime at) {
    private static final int ODD_NANOSECONDS = 781_556_526;

    String write(List<Hospital.Signed> documents) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<ClosingManifest xmlns=\"urn:kyluu:closing-manifest:1\" version=\"1\">\n")
                .append(fill(
                        "<Record number=\"%s\" facility=\"Bệnh viện Đa khoa Sao Mai\" department=\"Khoa Nội\">\n",
                        number))
                .append("<Patient id=\"BN0001\" name=\"Trần Văn Thử\" birthDate=\"1960-01-31\" sex=\"M\"/>\n")
                .append(fill(
                        "<Encounter id=\"LK0001\" kind=\"INPATIENT\" admittedAt=\"%s\" dischargedAt=\"%s\"/>\n",
                        text(at.minusDays(5)), text(at.minusHours(3))))
                .append(fill(
                        "<Classification death=\"%s\" mentalHealth=\"false\" occupationalAccident=\"false\"", death))
                .append(" trafficAccident=\"false\" transplant=\"false\" incident=\"false\"/>\n</Record>\n")
                .append(fill(
                        "<Closed at=\"%s\" by=\"HS01\"/>\n%s<Documents>\n",
                        text(at.minusSeconds(1).withNano(ODD_NANOSECONDS)), previous));
        for (int i = 0; i < documents.size(); i++) {
            document(text, i + 1, documents.get(i));
        }
        return text.append("</Documents>\n</ClosingManifest>\n").toString();
    }

    private static String fill(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }

    /** With its seconds, also on the full minute: the schema asks for them. */
    private static String text(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private void document(StringBuilder text, int n, Hospital.Signed document) {
        text.append(fill(
                        "<Document n=\"%d\" id=\"%s\" form=\"%s\" title=\"%s\" format=\"%s\" size=\"%d\" sha256=\"%s\"",
                        n,
                        document.id(),
                        document.form(),
                        document.title(),
                        document.format(),
                        document.bytes().size(),
                        Hospital.sha256(document.bytes())))
                .append(" flow=\"standard\" flowVersion=\"1\">\n");
        for (int i = 0; i < document.signers().size(); i++) {
            Hospital.Staff who = document.signers().get(i);
            text.append(fill(
                            "<Signature n=\"%d\" step=\"%s\" role=\"%s\" staffCode=\"%s\" name=\"%s\" title=\"%s\" at=\"%s\"",
                            i + 1, who.step(), who.role(), who.code(), who.name(), who.title(), text(at.minusHours(1))))
                    .append(fill(
                            " certificateSha256=\"%s\"/>\n",
                            Hospital.sha256(who.key().certificate())));
        }
        text.append("</Document>\n");
    }
}
