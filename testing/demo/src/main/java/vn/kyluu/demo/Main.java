package vn.kyluu.demo;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import vn.kyluu.demo.identity.Issuer;
import vn.kyluu.demo.machine.StartFailure;
import vn.kyluu.demo.machine.Stores;
import vn.kyluu.demo.staff.Roster;

/** The program behind {@code ./kyluu}. */
public final class Main {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Surroundings surroundings = new Surroundings(System.getenv());

    private Main() {}

    /** Does what the arguments say and ends the process with an exit code. */
    @SuppressForbidden
    public static void main(String[] arguments) throws SQLException {
        int code;
        try {
            code = new Main().run(List.of(arguments));
        } catch (StartFailure | IllegalStateException e) {
            System.err.println(e.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private int run(List<String> arguments) throws SQLException {
        String command = String.join(" ", arguments);
        return switch (command) {
            case "demo" -> new DemoCommand(surroundings, CLOCK).run(Stores.of(surroundings.home()), false);
            case "demo --exit" -> new DemoCommand(surroundings, CLOCK).run(Stores.of(surroundings.home()), true);
            case "demo --stores ceph" -> new DemoCommand(surroundings, CLOCK).run(Stores.CEPH, false);
            case "demo --stores ceph --exit", "demo --exit --stores ceph" ->
                new DemoCommand(surroundings, CLOCK).run(Stores.CEPH, true);
            case "serve" -> new DemoCommand(surroundings, CLOCK).serve();
            case "status" -> new StatusCommand(surroundings).run();
            case "restored-copy" -> drill().restoredCopy();
            case "audit check" -> new AuditCommand(surroundings.home()).check();
            default -> {
                if (arguments.size() == 2 && arguments.get(0).equals("token")) {
                    yield token(arguments.get(1));
                }
                if (arguments.size() == 2 && arguments.get(0).equals("restore-drill")) {
                    yield drill().run(arguments.get(1));
                }
                System.err.println("unknown command: " + command);
                yield 2;
            }
        };
    }

    private RestoreDrillCommand drill() {
        return new RestoreDrillCommand(surroundings.home(), surroundings.installation());
    }

    private int token(String staffCode) {
        return Roster.ALL.stream()
                .filter(member -> member.code().equals(staffCode))
                .findFirst()
                .map(member -> {
                    System.out.println(Issuer.open(surroundings.home(), CLOCK).token(member));
                    return 0;
                })
                .orElseGet(() -> {
                    System.err.println("nobody has the staff code " + staffCode + "; there are: "
                            + String.join(
                                    " ",
                                    Roster.ALL.stream().map(each -> each.code()).toList()));
                    return 2;
                });
    }
}
