package vn.kyluu.ades.creation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.digest.OctetWriter;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.screening.PdfScreening;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.validation.judge.Validation;

/** Screens, prepares, signs twice, raises to B-LT and judges a PDF of so many megabytes, and prints the verdict. */
public final class LargePdf {
    private static final int SCAN = 4 << 20;

    private LargePdf() {}

    public static void main(String[] arguments) throws IOException {
        int megabytes = Integer.parseInt(arguments[0]);
        try (SigningWorld world = new SigningWorld()) {
            Octets scans = scans(Math.max(1, megabytes / 4), Math.min(SCAN, megabytes << 20));
            step("written");
            new PdfScreening().screen(scans);
            step("screened");
            Octets prepared = new PadesPreparation().withFields(scans, SigningWorld.STEPS);
            step("prepared");
            Octets once = world.sign(prepared, SignatureFormat.PADES, world.doctor(), Position.FIRST, true)
                    .bytes();
            Octets twice = world.sign(
                            once, SignatureFormat.PADES, world.signers().get(1), Position.LAST, true)
                    .bytes();
            step("signed twice");
            Octets kept = new Augmentation(
                            world.anchors(),
                            new RevocationInquiry(world.revocation()),
                            world.authority(),
                            Clock.systemUTC())
                    .raise(twice, SignatureLevel.PADES_BASELINE_LT)
                    .bytes();
            step("raised");
            System.out.println(new Validation(world.anchors(), world.revocation(), Clock.systemUTC())
                    .validate(kept)
                    .verdict());
            step("judged");
        }
    }

    private static void step(String name) {
        System.err.println(System.nanoTime() / 1_000_000 % 1_000_000 + " ms: " + name);
    }

    /** As scanners write: each page one picture, nothing compressed. */
    private static Octets scans(int pages, int bytesEach) throws IOException {
        OctetWriter out = new OctetWriter();
        List<Long> places = new ArrayList<>();
        long at = write(out, "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            kids.append(3 + 3 * i).append(" 0 R ");
        }
        List<String> objects = new ArrayList<>();
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Count " + pages + " /Kids [" + kids + "] >>");
        for (int i = 0; i < pages; i++) {
            int page = 3 + 3 * i;
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + (page + 1)
                    + " 0 R /Resources << /XObject << /Scan " + (page + 2) + " 0 R >> >> >>");
            objects.add("<< /Length 34 >>\nstream\nq 595 0 0 842 0 0 cm /Scan Do Q  \nendstream");
            objects.add("<< /Type /XObject /Subtype /Image /Width 1024 /Height " + bytesEach / 1024
                    + " /ColorSpace /DeviceGray /BitsPerComponent 8 /Length " + bytesEach + " >>\nstream\n");
        }
        byte[] noise = new byte[bytesEach];
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < objects.size(); i++) {
            places.add(at);
            at += write(out, (i + 1) + " 0 obj\n" + objects.get(i));
            if (objects.get(i).contains("/Image")) {
                random.nextBytes(noise);
                out.write(noise);
                at += noise.length + write(out, "\nendstream");
            }
            at += write(out, "\nendobj\n");
        }
        StringBuilder xref = new StringBuilder("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f\r\n");
        places.forEach(place -> xref.append("%010d 00000 n\r\n".formatted(place)));
        write(
                out,
                xref + "trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + at + "\n%%EOF\n");
        return out.octets();
    }

    private static int write(OctetWriter out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes);
        return bytes.length;
    }
}
