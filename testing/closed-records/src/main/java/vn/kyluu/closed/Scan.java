package vn.kyluu.closed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.kyluu.ades.digest.Octets;

/** A scanned page: a PDF that is one picture, not compressed. */
public final class Scan {
    private static final int WIDTH = 1024;

    private Scan() {}

    /** A page of about so many bytes. */
    public static Octets of(int size) {
        int height = Math.max(1, size / WIDTH);
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /S 5 0 R >> >> >>",
                "<< /Length 30 >>\nstream\nq 595 0 0 842 0 0 cm /S Do Q  \nendstream",
                "<< /Type /XObject /Subtype /Image /Width " + WIDTH + " /Height " + height
                        + " /ColorSpace /DeviceGray /BitsPerComponent 8 /Length " + height * WIDTH + " >>\nstream\n"
                        + "#".repeat(height * WIDTH) + "\nendstream");
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder xref = new StringBuilder("xref\n0 6\n0000000000 65535 f\r\n");
        for (int i = 0; i < objects.size(); i++) {
            xref.append(String.format(Locale.ROOT, "%010d 00000 n\r\n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(xref)
                .append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return Octets.of(pdf.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
