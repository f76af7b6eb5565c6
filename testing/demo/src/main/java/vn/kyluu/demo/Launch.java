package vn.kyluu.demo;

import java.time.Clock;
import java.util.function.Consumer;
import vn.kyluu.demo.desk.AdminDesk;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.home.PrivateFile;
import vn.kyluu.demo.machine.Product;
import vn.kyluu.demo.staff.Roster;

/** Starts the product in this process and enrols the staff; stops it when the process is asked to end. */
public final class Launch implements AutoCloseable {
    private final Product product;
    private final Hospital hospital;

    private Launch(Product product) {
        this.product = product;
        this.hospital = new Hospital(product.home(), product.port(), product.issuer());
    }

    /** Starts everything; on return both services are ready and the staff can sign. */
    public static Launch start(Product.Plan plan, Clock clock, Consumer<String> progress) {
        Running running = new Running(plan.home());
        running.claim();
        Launch launch = null;
        try {
            launch = new Launch(Product.start(plan, clock, progress));
            progress.accept("staff and their credentials");
            launch.enrol(clock);
            running.ready(plan.port());
            return launch;
        } catch (RuntimeException e) {
            if (launch != null) {
                launch.product.close();
            }
            running.over();
            throw e;
        }
    }

    /** The running parts. */
    public Product product() {
        return product;
    }

    /** The hospital that uses them. */
    public Hospital hospital() {
        return hospital;
    }

    @Override
    public void close() {
        product.close();
        new Running(product.home()).over();
    }

    private void enrol(Clock clock) {
        // beside the rows that enrolment leaves behind: they come and go together
        PrivateFile done = new PrivateFile(product.home().postgresData().resolve("kyluu-enrolled"));
        if (done.exists()) {
            return;
        }
        AdminDesk admin = new AdminDesk(hospital);
        admin.enrolAll();
        admin.goodCertificate(Roster.REVOKED_DOCTOR)
                .ifPresent(serial -> product.pki().pki().revoke(serial, clock.instant()));
        done.write("yes");
    }
}
