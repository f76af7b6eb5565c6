package vn.kyluu.benchmarks.worklist;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.machine.Postgres;
import vn.kyluu.demo.machine.Product;
import vn.kyluu.demo.machine.Service;
import vn.kyluu.demo.machine.Stores;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

/**
 * A program: seeds, measures, prints. Arguments: project folder, home folder, port, open documents, closed documents (a tenth of them
 * for the first measurement).
 */
public final class WorklistBesideSelect {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 400;
    private static final int PAGE = 50;
    private static final int PAGES = 20;
    private static final double BOUND = 50;
    private static final double GROWTH = 1.5;
    private static final String SELECT = "select d.id, d.record_number, d.form, d.title, s.step, s.role, s.title_vi,"
            + " s.title_en, s.assignee, s.department, s.opened_at, s.due_at from signing.flow_step s join signing.document d"
            + " on d.id = s.document_id where s.waits and s.role = 'DOCTOR' and s.assignee is null and s.department = ?"
            + " order by s.sort_at, s.document_id, s.step limit 51";

    private final Connection connection;
    private final Line doctor;

    private WorklistBesideSelect(Connection connection, Line doctor) {
        this.connection = connection;
        this.doctor = doctor;
    }

    /** Prints both tables; fails if a bound is broken. */
    public static void main(String[] arguments) throws SQLException {
        Home home = new Home(Path.of(arguments[1]));
        long open = Long.parseLong(arguments[3]);
        long closed = Long.parseLong(arguments[4]);
        Product.Plan plan = new Product.Plan(
                home,
                new Installation(Path.of(arguments[0])),
                Integer.parseInt(arguments[2]),
                List.of("-Xmx1g"),
                Map.of(),
                Stores.DIRECTORIES,
                Set.of(Service.SIGNING));
        try (Product product = Product.start(plan, CLOCK, progress -> {});
                Connection superuser = Postgres.administer(home);
                Connection connection = Postgres.connect(home)) {
            Seeding seeding = new Seeding(superuser);
            Line doctor = new Hospital(home, product.port(), product.issuer()).line(Roster.DOCTOR);
            WorklistBesideSelect bench = new WorklistBesideSelect(connection, doctor);
            seeding.open(0, open);
            seeding.closed(0, closed / 10);
            double before = bench.table(open, closed / 10);
            seeding.closed(closed / 10, closed);
            double after = bench.table(open, closed);
            System.out.printf(
                    Locale.ROOT, "with ten times the closed documents: %.2f times the time%n", after / before);
            if (Math.max(before, after) > BOUND || after > before * GROWTH) {
                throw new IllegalStateException("the worklist is too slow");
            }
        }
    }

    /** @return the 95th percentile of the first page over REST, in milliseconds */
    private double table(long open, long closed) throws SQLException {
        System.out.printf(Locale.ROOT, "%d documents wait, %d are closed; pages of %d%n", open, closed, PAGE);
        System.out.println("milliseconds                        times    median       p95     worst");
        Timing floor = new Timing("bare SELECT over JDBC");
        Timing rest = new Timing("GET /worklist");
        Timing newest = new Timing("GET /worklist?sort=newest");
        Timing deep = new Timing("GET /worklist, pages 2 to " + PAGES);
        Timing warm = new Timing("");
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, Visit.DEPARTMENT);
            for (int n = 0; n < WARM_UP + ROUNDS; n++) {
                boolean counts = n >= WARM_UP;
                (counts ? floor : warm).measure(() -> bare(select));
                (counts ? rest : warm).measure(() -> page("?limit=" + PAGE));
                (counts ? newest : warm).measure(() -> page("?sort=newest&limit=" + PAGE));
            }
        }
        String next = page("?limit=" + PAGE);
        for (int n = 1; n < PAGES; n++) {
            String[] cursor = {next};
            deep.measure(() -> cursor[0] = page("?limit=" + PAGE + "&after=" + cursor[0]));
            next = cursor[0];
        }
        List.of(floor, rest, newest, deep).forEach(each -> System.out.println(each.report()));
        System.out.printf(
                Locale.ROOT,
                "GET /worklist / bare SELECT: median %.1f, p95 %.1f%n",
                rest.at(50) / floor.at(50),
                rest.at(95) / floor.at(95));
        return rest.at(95);
    }

    private static void bare(PreparedStatement select) {
        try (ResultSet row = select.executeQuery()) {
            int rows = 0;
            while (row.next()) {
                row.getObject(1);
                rows++;
            }
            if (rows <= PAGE) {
                throw new IllegalStateException("only " + rows + " rows");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the next page begins. */
    private String page(String query) {
        var page = doctor.get("/signing/api/v1/worklist" + query).expect(200).json();
        if (page.path("items").size() != PAGE) {
            throw new IllegalStateException("a page of " + page.path("items").size());
        }
        return page.path("next").asText();
    }
}
