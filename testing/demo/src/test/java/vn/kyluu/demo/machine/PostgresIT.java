package vn.kyluu.demo.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.PidFile;

class PostgresIT {
    @TempDir
    Path folder;

    @Test
    void keepsItsDataOverAStopAndAStartAndLetsNobodyInWithoutPassword() throws Exception {
        Home home = new Home(folder);
        try (Postgres first = Postgres.start(home)) {
            assertThat(first.port()).isPositive();
            assertThat(new PidFile(home, "postgres").process()).isPresent();
            assertThat(ask(home, "show fsync")).isEqualTo("on");
            assertThat(ask(home, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(home, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(home, "show listen_addresses")).isEqualTo("127.0.0.1");
            try (Connection connection = Postgres.connect(home);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept (word text)");
                statement.execute("insert into kept values ('còn đây')");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(Postgres.url(home), Postgres.user(), "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
            assertThatThrownBy(() -> DriverManager.getConnection(Postgres.url(home), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(new PidFile(home, "postgres").process()).isEmpty();
        try (Postgres second = Postgres.start(home)) {
            assertThat(ask(home, "select word from kept")).isEqualTo("còn đây");
        }
        assertThat(Files.getPosixFilePermissions(Postgres.password(home).path()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static String ask(Home home, String query) throws SQLException {
        try (Connection connection = Postgres.connect(home);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
