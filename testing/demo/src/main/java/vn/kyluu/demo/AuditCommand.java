package vn.kyluu.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import vn.kyluu.audit.ChainVerdict;
import vn.kyluu.audit.ChainVerdict.Broken;
import vn.kyluu.audit.ChainVerdict.Whole;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.PidFile;
import vn.kyluu.demo.machine.Postgres;
import vn.kyluu.demo.trail.TrailCheck;

/** {@code audit check}: proves the chains whole, or tells where they are not. */
final class AuditCommand {
    private final Home home;

    AuditCommand(Home home) {
        this.home = home;
    }

    /** 0 if both chains are whole. Starts the database for the moment if it does not run. */
    int check() throws SQLException {
        if (new PidFile(home, "postgres").process().isPresent()) {
            return tell();
        }
        if (!home.postgresData().toFile().isDirectory()) {
            System.out.println("There is no database on " + home.root() + " yet.");
            return 1;
        }
        try (Postgres started = Postgres.start(home)) {
            System.out.println("PostgreSQL was started for this check on port " + started.port() + ".");
            return tell();
        }
    }

    private int tell() throws SQLException {
        int code = 0;
        try (Connection connection = Postgres.connect(home)) {
            for (Map.Entry<String, ChainVerdict> each :
                    new TrailCheck(home).check(connection).entrySet()) {
                System.out.println(each.getKey() + ": " + inWords(each.getValue()));
                if (each.getValue() instanceof Broken) {
                    code = 1;
                }
            }
        }
        return code;
    }

    private static String inWords(ChainVerdict verdict) {
        if (verdict instanceof Whole whole) {
            return "whole, " + whole.entries() + " entries"
                    + whole.head()
                            .map(head -> ", last hash " + head.hash().hex())
                            .orElse("");
        }
        Broken broken = (Broken) verdict;
        return "BROKEN at entry " + broken.sequence() + ": " + broken.fault();
    }
}
