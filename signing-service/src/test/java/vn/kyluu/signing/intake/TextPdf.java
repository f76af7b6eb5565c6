package vn.kyluu.signing.intake;

import java.util.ArrayList;
import java.util.List;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.Values;

/** A PDF out of its objects, the first of which is its catalog; ASCII only. */
final class TextPdf {
    private TextPdf() {}

    static Octets of(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        List<Integer> places = new ArrayList<>();
        for (String each : objects) {
            places.add(pdf.length());
            pdf.append(places.size()).append(" 0 obj\n").append(each).append("\nendobj\n");
        }
        int xref = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f\r\n");
        places.forEach(place -> pdf.append("%010d 00000 n\r\n".formatted(place)));
        pdf.append("trailer\n<< /Size ").append(objects.length + 1).append(" /Root 1 0 R >>\nstartxref\n");
        return Values.octets(pdf.append(xref).append("\n%%EOF\n").toString());
    }
}
