package vn.kyluu.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import vn.kyluu.ades.digest.OctetWriter;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.http.depot.HttpArchiveDepot;
import vn.kyluu.signing.intake.NewDocument;
import vn.kyluu.signing.store.PostgresPorts;

/**
 * Takes a scanned paper of so many megabytes from its submission to its delivery, with a database and an HTTP archive that only
 * counts; prints how the deposit ended. Run in a process of its own, so that its memory can be bounded.
 */
public final class LargeDocument {
    private static final int PAGE = 2 << 20;

    private LargeDocument() {}

    /** Takes megabytes, the address of the archive, the file of its token. */
    public static void main(String[] arguments) throws IOException {
        try (Hospital hospital = new Hospital(PostgresPorts.shared())) {
            hospital.employs(Role.TECHNICIAN, "Võ Kỹ Thuật", "Kỹ thuật viên")
                    .employs(Role.HEAD, "Lê Ngữ Ỷ", "Trưởng khoa Nội tổng hợp")
                    .employs(Role.DIRECTOR, "Đặng Quốc Trượng", "Giám đốc")
                    .employs(Role.CLERK, "Bùi Văn Thư", "Văn thư");
            step("ready");
            UUID document = submit(hospital, Integer.parseInt(arguments[0]));
            step("submitted");
            hospital.signs(Role.TECHNICIAN, document);
            hospital.signs(Role.HEAD, document);
            step("signed twice");
            Actor desk = new Actor("HS-1", "Hồ sơ", "KHTH", Set.of(Role.RECORDS), "yc-2");
            UUID manifest = hospital.close
                    .close(desk, hospital.recordNumber)
                    .closure()
                    .manifestDocument()
                    .orElseThrow();
            step("closed");
            List.of(Role.HEAD, Role.DIRECTOR, Role.CLERK).forEach(role -> hospital.signs(role, manifest));
            hospital.delivery(new HttpArchiveDepot(URI.create(arguments[1]), Path.of(arguments[2])))
                    .deliver();
            step("delivered");
            System.out.println(hospital.ports
                    .units()
                    .call(() -> hospital.ports.records().find(hospital.recordNumber))
                    .orElseThrow()
                    .closure()
                    .state());
        }
        // the database beside us has threads of its own
        Runtime.getRuntime().halt(0);
    }

    private static UUID submit(Hospital hospital, int megabytes) throws IOException {
        NewDocument paper =
                new NewDocument("KET_QUA_XET_NGHIEM", "Kết quả quét", Optional.empty(), Map.of(), scans(megabytes));
        return hospital.submit
                .submit(hospital.emr(), hospital.recordNumber, paper)
                .id();
    }

    private static void step(String name) {
        System.err.println(System.nanoTime() / 1_000_000 % 1_000_000 + " ms: " + name);
    }

    /** As scanners write: each page one picture. */
    private static Octets scans(int megabytes) throws IOException {
        int pages = Math.max(1, (megabytes << 20) / PAGE);
        OctetWriter out = new OctetWriter();
        List<Integer> places = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            kids.append(3 + 3 * i).append(" 0 R ");
        }
        int at = write(out, "%PDF-1.7\n");
        at = object(out, places, at, "<< /Type /Catalog /Pages 2 0 R >>", 0);
        at = object(out, places, at, "<< /Type /Pages /Count " + pages + " /Kids [" + kids + "] >>", 0);
        for (int page = 3; page < 3 + 3 * pages; page += 3) {
            at = object(
                    out,
                    places,
                    at,
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + (page + 1)
                            + " 0 R /Resources << /XObject << /S " + (page + 2) + " 0 R >> >> >>",
                    0);
            at = object(out, places, at, "<< /Length 30 >>\nstream\nq 595 0 0 842 0 0 cm /S Do Q  \nendstream", 0);
            at = object(
                    out,
                    places,
                    at,
                    "<< /Type /XObject /Subtype /Image /Width 1024 /Height " + PAGE / 1024
                            + " /ColorSpace /DeviceGray /BitsPerComponent 8 /Length " + PAGE + " >>\nstream\n",
                    PAGE);
        }
        StringBuilder xref = new StringBuilder("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f\r\n");
        places.forEach(place -> xref.append("%010d 00000 n\r\n".formatted(place)));
        write(
                out,
                xref + "trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + at + "\n%%EOF\n");
        return out.octets();
    }

    private static int object(OctetWriter out, List<Integer> places, int at, String head, int noise)
            throws IOException {
        places.add(at);
        int length = write(out, places.size() + " 0 obj\n" + head);
        if (noise > 0) {
            byte[] dots = new byte[noise];
            new SplittableRandom(places.size()).nextBytes(dots);
            out.write(dots);
            length += noise + write(out, "\nendstream");
        }
        return at + length + write(out, "\nendobj\n");
    }

    private static int write(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes);
        return bytes.length;
    }
}
