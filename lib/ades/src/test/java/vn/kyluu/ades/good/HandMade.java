package vn.kyluu.ades.good;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import vn.kyluu.ades.digest.Octets;

/** PDFs whose file structure no library at hand writes: linearized (ISO 32000-1, annex F) and hybrid (7.5.8.4, as Word does). */
final class HandMade {
    private static final String PAGE =
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>";
    private static final String CONTENT = stream("", "BT /F1 12 Tf 72 700 Td (Tom tat ho so benh an) Tj ET");
    private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, Integer> places = new TreeMap<>();

    private HandMade() {
        write("%PDF-1.6\n%\u00E2\u00E3\u00CF\u00D3\n");
    }

    /** The first page's objects and section stand first; that section names the main one, which stands at the end. */
    static Octets linearized() {
        int length = linearized(0, 0, 0).length;
        HandMade probe = new HandMade();
        return Octets.of(linearized(length, mainSection(linearized(0, 0, 0)), probe.out.size()));
    }

    private static byte[] linearized(int length, int main, int any) {
        HandMade pdf = new HandMade();
        pdf.object(
                6,
                String.format(
                        "<< /Linearized 1 /L %010d /H [%010d 10] /O 3 /E %010d /N 1 /T %010d >>",
                        length, any, any, main));
        int first = pdf.out.size();
        // the places of the first page's objects are known only after they are written: same length both times
        int sectionLength = pdf.firstSection(main, new TreeMap<>()).length();
        HandMade objects = new HandMade();
        objects.out.reset();
        int start = first + sectionLength;
        StringBuilder body = new StringBuilder();
        Map<Integer, Integer> own = new TreeMap<>(pdf.places);
        Map<Integer, String> page =
                new TreeMap<>(Map.of(1, "<< /Type /Catalog /Pages 2 0 R >>", 3, PAGE, 4, CONTENT, 5, FONT));
        for (Map.Entry<Integer, String> each : page.entrySet()) {
            own.put(each.getKey(), start + body.length());
            body.append(each.getKey())
                    .append(" 0 obj\n")
                    .append(each.getValue())
                    .append("\nendobj\n");
        }
        pdf.write(pdf.firstSection(main, own));
        pdf.write(body.toString());
        int pages = pdf.out.size();
        pdf.write("2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        pdf.write("xref\n0 1\n0000000000 65535 f \n2 1\n" + row(pages));
        pdf.write("trailer\n<< /Size 7 >>\nstartxref\n" + first + "\n%%EOF\n");
        return pdf.out.toByteArray();
    }

    private static int mainSection(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).lastIndexOf("xref\n0 1\n");
    }

    private String firstSection(int main, Map<Integer, Integer> own) {
        StringBuilder text = new StringBuilder("xref\n");
        for (int number : new int[] {1, 3, 4, 5, 6}) {
            text.append(number).append(" 1\n").append(row(own.getOrDefault(number, 0)));
        }
        return text.append(
                        String.format("trailer\n<< /Size 7 /Root 1 0 R /Prev %010d >>\nstartxref\n0\n%%%%EOF\n", main))
                .toString();
    }

    /** Some objects lie in an object stream, which old readers do not see and do not need. */
    static Octets hybrid() {
        HandMade pdf = new HandMade();
        pdf.object(
                1, "<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 8 0 R /Lang (vi) >>");
        pdf.object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.object(3, PAGE);
        pdf.object(4, CONTENT);
        pdf.object(5, FONT);
        String first = "<< /Type /StructTreeRoot /K 9 0 R >> ";
        String second = "<< /Type /StructElem /S /Document /P 8 0 R >>";
        String head = "8 0 9 " + first.length() + " ";
        pdf.object(6, stream("/Type /ObjStm /N 2 /First " + head.length(), head + first + second));
        int hidden = pdf.out.size();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int index = 0; index < 2; index++) {
            rows.write(2);
            rows.write(0);
            rows.write(6);
            rows.write(index);
        }
        pdf.object(
                7, stream("/Type /XRef /Size 10 /W [1 2 1] /Index [8 2]", rows.toString(StandardCharsets.ISO_8859_1)));
        int start = pdf.out.size();
        pdf.write("xref\n0 10\n0000000008 65535 f \n");
        for (int number = 1; number <= 7; number++) {
            pdf.write(row(pdf.places.get(number)));
        }
        pdf.write("0000000009 00000 f \n0000000000 00000 f \n");
        pdf.write("trailer\n<< /Size 10 /Root 1 0 R /XRefStm " + hidden + " >>\nstartxref\n" + start + "\n%%EOF\n");
        return Octets.of(pdf.out.toByteArray());
    }

    private void object(int number, String body) {
        places.put(number, out.size());
        write(number + " 0 obj\n" + body + "\nendobj\n");
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String row(int place) {
        return String.format("%010d 00000 n \n", place);
    }

    private static String stream(String entries, String content) {
        return "<< " + entries + " /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }
}
