package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ReplicaTests {

    @Test
    void reads_what_the_first_one_wrote_and_writes_once_it_is_promoted() throws Exception {
        var primary = ThrowawayPostgres.start();
        execute(primary, primary.url("postgres"), "create table kept (name text)");
        try (var replica = Replica.of(primary, "follower")) {
            replica.awaited();
            execute(primary, primary.url("postgres"), "insert into kept values ('Tuyên Quang')");
            replica.catchUp();

            assertThat(count(primary, replica)).isEqualTo(1);
            var more = "insert into kept values ('Hà Giang')";
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(primary, replica.url("postgres"), more));
            replica.promote();
            execute(primary, replica.url("postgres"), more);
            assertThat(count(primary, replica)).isEqualTo(2);
        } finally {
            primary.stop();
        }
    }

    private static void execute(ThrowawayPostgres who, String url, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(url, who.owner(), who.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(ThrowawayPostgres who, Replica replica) throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                replica.url("postgres"), who.owner(), who.ownerPassword());
                var statement = connection.createStatement()) {
            var row = statement.executeQuery("select count(*) from kept");
            row.next();
            return row.getLong(1);
        }
    }
}
