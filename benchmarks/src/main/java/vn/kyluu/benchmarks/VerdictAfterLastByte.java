package vn.kyluu.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.EmrDesk;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.SignerDesk;
import vn.kyluu.demo.desk.WorkstationDesk;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.job.MainJob;
import vn.kyluu.demo.machine.Product;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

/**
 * A program: how long somebody at the public page waits for the verdict on a PDF that four people signed, from the last byte of the
 * upload to the last of the answer, over HTTP. Arguments: project folder, work folder, port, uploads. Fails if one of twenty is later
 * than a second.
 */
public final class VerdictAfterLastByte {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int WARM_UP = 10;
    private static final double LATEST_MS = 1000;
    private static final String BOUNDARY = "ranh-gioi";

    private VerdictAfterLastByte() {}

    /** Prints one line. */
    public static void main(String[] arguments) throws IOException {
        Product.Plan plan = new Product.Plan(
                new Home(Path.of(arguments[1])),
                new Installation(Path.of(arguments[0])),
                Integer.parseInt(arguments[2]),
                List.of("-Xmx1g"),
                Map.of("kyluu.archive.verification.per-minute", "100000"));
        int uploads = Integer.parseInt(arguments[3]);
        try (Launch launch = Launch.start(plan, CLOCK, progress -> {})) {
            Octets file = signedByFour(launch.hospital());
            byte[] request = request(file);
            List<Double> waits = new ArrayList<>();
            for (int i = -WARM_UP; i < uploads; i++) {
                double wait = waited(plan.port(), request);
                if (i >= 0) {
                    waits.add(wait);
                }
            }
            double late = Percentile.of(95, waits);
            System.out.printf(
                    Locale.ROOT,
                    "four signatures, %d KB, %d uploads: verdict %.0f ms after the last byte (median), 95 of 100 in %.0f ms, target %.0f ms%n",
                    file.size() / 1024,
                    uploads,
                    Percentile.of(50, waits),
                    late,
                    LATEST_MS);
            if (late > LATEST_MS) {
                throw new IllegalStateException("the target is missed");
            }
        }
    }

    private static Octets signedByFour(Hospital hospital) {
        EmrDesk emr = new EmrDesk(hospital);
        Visit visit = MainJob.newVisit(CLOCK);
        emr.putOutpatientHead(visit).expect(200, 201);
        String document = emr.submitPdf(
                        visit.recordNumber(), "TOM_TAT_HSBA", "Tóm tắt hồ sơ bệnh án", DischargeSummary.of(visit))
                .expect(201)
                .json()
                .path("id")
                .asText();
        List<String> one = List.of(document);
        new SignerDesk(hospital, Roster.DOCTOR).sign(one).expect(201);
        new SignerDesk(hospital, Roster.NURSE).sign(one).expect(201);
        new WorkstationDesk(hospital, Roster.HEAD).sign(one).expect(201);
        new SignerDesk(hospital, Roster.DIRECTOR).sign(one).expect(201);
        return emr.content(document).expect(200).body();
    }

    /** As the page sends it. */
    private static byte[] request(Octets file) throws IOException {
        byte[] before = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /archive/api/v1/verifications HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                        + "Accept: application/json\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY
                        + "\r\nContent-Length: " + (before.length + file.size() + after.length) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var whole = new java.io.ByteArrayOutputStream();
        for (byte[] part : List.of(head, before, file.toByteArray(), after)) {
            whole.write(part);
        }
        return whole.toByteArray();
    }

    /** Milliseconds from the last byte there to the last byte back. */
    private static double waited(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            out.write(request);
            out.flush();
            long sent = System.nanoTime();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            double wait = (System.nanoTime() - sent) / 1e6;
            if (!answer.startsWith("HTTP/1.1 200") || !answer.contains("\"TOTAL_PASSED\"")) {
                throw new IllegalStateException(
                        "not the verdict: " + answer.lines().findFirst().orElse(""));
            }
            return wait;
        }
    }
}
