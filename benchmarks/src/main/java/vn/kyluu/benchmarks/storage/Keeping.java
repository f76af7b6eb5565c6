package vn.kyluu.benchmarks.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.machine.Postgres;
import vn.kyluu.demo.machine.Product;
import vn.kyluu.demo.machine.Stores;

/** Looks afterwards whether all is kept as it must be (R3). */
final class Keeping {
    // a package is settled by a unit of work of its own, after the receipt for its last object
    private static final String OWED =
            "select (select count(*) from archive.journal_entry where verified_at is null) + (select count(*)"
                    + " from archive.archived_record where state in ('RECEIVED', 'REPLICATED'))";
    // a site that cannot be read is told as such; everything else accuses the bytes
    private static final String ACCUSING =
            "select kind, site, object_key, times, first_at, last_at, closed_at, ending from archive.incident"
                    + " where kind <> 'UNREADABLE' order by first_at limit 20";
    private static final String STATES = "select state, count(*) from archive.archived_record group by state";
    private static final String NOT_GOOD =
            "select site, check_state, count(*) from archive.journal_entry where check_state <> 'OK' group by 1, 2";
    private static final String UNLIKE = "select count(*) from archive.archived_record r where 1 <>"
            + " (select count(distinct n) from (select site, count(*) as n from archive.journal_entry j"
            + " where j.archive_id = r.archive_id and verified_at is not null group by site) sites)";
    private final Product product;
    private final Installation installation;
    private final Stores stores;
    private final Line admin;
    final List<String> faults = new ArrayList<>();
    final List<String> found = new ArrayList<>();

    Keeping(Product product, Installation installation, Stores stores, Line admin) {
        this.product = product;
        this.installation = installation;
        this.stores = stores;
        this.admin = admin;
    }

    /** Waits until nothing is owed any more, then looks. */
    void look(Map<String, String> acknowledged, long minutes) throws InterruptedException, SQLException, IOException {
        long begun = System.nanoTime();
        try (Connection connection = Postgres.connect(product.home())) {
            if (!await(minutes, connection)) {
                faults.add(ask(connection, OWED) + " objects and records are still owed after " + minutes + " minutes");
            }
            found.add("settled by itself after " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
            lookForLost(connection, acknowledged);
            readEverything();
            ask(connection, ACCUSING).forEach(row -> faults.add("false corruption: " + row));
            ask(connection, NOT_GOOD).forEach(row -> faults.add("a copy is not good: " + row));
            found.add("records by state " + ask(connection, STATES));
            if (!ask(connection, UNLIKE).equals(List.of("0"))) {
                faults.add("records of which the sites have unlike numbers of objects: " + ask(connection, UNLIKE));
            }
        }
        List<String> reports = new ArrayList<>();
        for (String site : List.of("--a-", "--b-")) {
            reports.add(readFromOutside(site));
        }
        found.add("the independent reader says of A: " + reports.get(0));
        found.add("the independent reader says of B: " + reports.get(1));
        if (!reports.get(0).equals(reports.get(1)) || !reports.get(0).endsWith("faults 0")) {
            faults.add("the sites are not whole and alike");
        }
    }

    /** Waits until all of this is archived. */
    void await(Map<String, String> acknowledged, long minutes) throws InterruptedException {
        try (Connection connection = Postgres.connect(product.home())) {
            if (!await(minutes, connection)) {
                faults.add("of " + acknowledged.size() + " records some are still owed");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean await(long minutes, Connection connection) throws InterruptedException, SQLException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        while (!ask(connection, OWED).equals(List.of("0"))) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        return true;
    }

    private void lookForLost(Connection connection, Map<String, String> acknowledged) throws SQLException {
        List<String> kept = ask(
                connection, "select record_number, archive_id from archive.archived_record where state = 'ARCHIVED'");
        acknowledged.forEach((number, archiveId) -> {
            if (!kept.contains(number + " " + archiveId)) {
                faults.add("lost once acknowledged: " + number);
            }
        });
        found.add(acknowledged.size() + " acknowledged, " + kept.size() + " archived");
    }

    /** A run that reads every copy at both sites. */
    private void readEverything() throws InterruptedException {
        JsonNode run = admin.post("/archive/api/v1/fixity-runs").expect(202).json();
        String id = run.path("id").asText();
        for (int i = 0; i < 600; i++) {
            JsonNode now =
                    admin.get("/archive/api/v1/fixity-runs/" + id).expect(200).json();
            if (now.hasNonNull("endedAt")) {
                found.add("a run has read everything: " + now.path("sites"));
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        faults.add("the run that reads everything did not end");
    }

    private String readFromOutside(String prefix) throws IOException {
        List<String> command = new ArrayList<>(installation.archiveProgram("vn.kyluu.archive.fsck.FsckProgram"));
        List<String> options = stores.options(product.home());
        for (int i = 0; i + 1 < options.size(); i += 2) {
            if (options.get(i).startsWith(prefix)) {
                command.add("--" + options.get(i).substring(prefix.length()));
                command.add(options.get(i + 1));
            }
        }
        Process reader = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = said.lines().toList();
        lines.stream().limit(Math.max(0, lines.size() - 1)).limit(10).forEach(line -> faults.add(prefix + " " + line));
        return lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
    }

    private static List<String> ask(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    line.append(i == 1 ? "" : " ").append(row.getString(i));
                }
                rows.add(line.toString());
            }
        }
        return rows;
    }
}
