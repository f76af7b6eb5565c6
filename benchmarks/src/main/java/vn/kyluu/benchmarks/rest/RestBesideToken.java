package vn.kyluu.benchmarks.rest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.machine.Product;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.staff.StaffMember;
import vn.kyluu.pkcs11.KeyKind;

/** A program: starts the product in its own folder, measures, prints. Arguments: project folder, work folder, port, documents per line. */
public final class RestBesideToken {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int FLOOR_SIGNATURES = 1000;

    private RestBesideToken() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Product.Plan plan = new Product.Plan(
                new Home(Path.of(arguments[1])),
                new Installation(Path.of(arguments[0])),
                Integer.parseInt(arguments[2]),
                List.of("-Xmx1g"),
                Map.of());
        int count = Integer.parseInt(arguments[3]);
        try (BareToken floor = new BareToken();
                Launch launch = Launch.start(plan, CLOCK, progress -> {})) {
            Ward ward = new Ward(launch.hospital(), OffsetDateTime.now(CLOCK));
            ward.rate(Roster.DOCTOR, ward.submit("TOM_TAT_HSBA", count), 2);
            System.out.printf(
                    Locale.ROOT, "documents of %d bytes, visible B-T signatures, SoftHSM%n", ward.paperSize());
            System.out.println("key        clients  bare token/s  through REST/s  REST/bare");
            for (int clients = 1; clients <= 2; clients++) {
                line(floor, ward, KeyKind.RSA_3072, Roster.DOCTOR, "TOM_TAT_HSBA", clients, count);
                line(floor, ward, KeyKind.EC_P256, Roster.TECHNICIAN, "KET_QUA_XET_NGHIEM", clients, count);
            }
        }
    }

    private static void line(
            BareToken floor, Ward ward, KeyKind kind, StaffMember signer, String form, int clients, int count)
            throws InterruptedException {
        double bare = floor.rate(kind, clients, FLOOR_SIGNATURES);
        double rest = ward.rate(signer, ward.submit(form, count), clients);
        System.out.printf(Locale.ROOT, "%-9s %8d %13.0f %15.1f %9.4f%n", kind, clients, bare, rest, rest / bare);
    }
}
