package vn.kyluu.benchmarks.kills;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.kyluu.demo.desk.EmrDesk;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.machine.Instance;
import vn.kyluu.demo.machine.Product;
import vn.kyluu.demo.staff.StaffMember;

/** One process of the service, and the lines of people to it. */
final class Victim {
    final Trap trap;
    private final Instance instance;
    private final Hospital hospital;
    private final EmrDesk emr;
    private final Map<StaffMember, Line> lines = new ConcurrentHashMap<>();
    private volatile boolean up;

    Victim(Instance instance, Product product, Trap trap) {
        this.instance = instance;
        this.hospital = new Hospital(product.home(), instance.port(), product.issuer());
        this.emr = new EmrDesk(hospital);
        this.trap = trap;
    }

    boolean isUp() {
        return up;
    }

    String name() {
        return instance.name();
    }

    long processId() {
        return instance.processId();
    }

    Hospital hospital() {
        return hospital;
    }

    EmrDesk emr() {
        return emr;
    }

    Line line(StaffMember member) {
        return lines.computeIfAbsent(member, hospital::line);
    }

    void awaitReady() {
        instance.awaitReady();
        up = true;
    }

    /** Whether it was up; on return the process is gone. */
    synchronized boolean kill() {
        if (!up) {
            return false;
        }
        up = false;
        instance.kill();
        trap.letGo();
        return true;
    }

    void startAgain() {
        instance.startAgain();
    }
}
