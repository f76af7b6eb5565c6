package vn.kyluu.benchmarks.kills;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.kyluu.benchmarks.killing.Victim;
import vn.kyluu.demo.desk.EmrDesk;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.machine.Instance;
import vn.kyluu.demo.machine.Product;
import vn.kyluu.demo.staff.StaffMember;

/** One process of the signing service, and the lines of people to it. */
final class SigningProcess extends Victim {
    final Trap trap;
    private final Hospital hospital;
    private final EmrDesk emr;
    private final Map<StaffMember, Line> lines = new ConcurrentHashMap<>();

    SigningProcess(Instance instance, Product product, Trap trap) {
        super(instance);
        this.hospital = new Hospital(product.home(), instance.port(), product.issuer());
        this.emr = new EmrDesk(hospital);
        this.trap = trap;
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

    @Override
    protected void died() {
        trap.letGo();
    }
}
