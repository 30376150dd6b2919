package vn.chungtay.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.server.StreamingPair;

class ReplicaTests {
    private static final int WRITES = 50;

    @AfterEach
    void forget() {
        ReadSide.forget();
    }

    @Test
    void what_reads_much_is_read_from_a_replica_that_has_everything() throws Exception {
        try (var pair = StreamingPair.start("copy");
                var database = database(pair)) {
            var primary = JdbcClient.create(pair.primary());
            primary.sql("create table figure (value integer)").update();
            primary.sql("insert into figure values (0)").update();

            assertThat(read(database)).as("without a choice").isEqualTo(new Read(0, false));
            assertThat(written(database)).as("what writes").isEqualTo(new Read(0, false));
            for (var i = 1; i <= WRITES; i++) {
                primary.sql("update figure set value = :value").param("value", i).update();
                database.replica().choose();
                assertThat(read(database).value()).isEqualTo(i);
            }
            assertThat(read(database)).isEqualTo(new Read(WRITES, true));

            var replica = JdbcClient.create(pair.replica());
            replica.sql("select pg_wal_replay_pause()").query(String.class).single();
            primary.sql("update figure set value = 100").update();
            database.replica().choose();
            assertThat(read(database)).as("one that lags").isEqualTo(new Read(100, false));
            replica.sql("select pg_wal_replay_resume()").query(String.class).single();
            database.replica().choose();
            assertThat(read(database)).isEqualTo(new Read(100, true));

            pair.stopReplica();
            database.replica().choose();
            assertThat(read(database)).as("one that is gone").isEqualTo(new Read(100, false));
            database.replica().choose();
            assertThat(read(database)).isEqualTo(new Read(100, false));
        }
    }

    /// @param copied whether the replica said so
    private record Read(int value, boolean copied) {}

    private static Read read(ReplicatedDatabase database) {
        return in(database, true);
    }

    private static Read written(ReplicatedDatabase database) {
        database.replica().choose();
        return in(database, false);
    }

    private static Read in(ReplicatedDatabase database, boolean readOnly) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setReadOnly(readOnly);
        return Objects.requireNonNull(
                transaction.execute(_ ->
                        JdbcClient.create(database)
                                .sql("select value, pg_is_in_recovery() as copied from figure")
                                .query(Read.class)
                                .single()));
    }

    private static ReplicatedDatabase database(StreamingPair pair) throws Exception {
        var copy = (DriverManagerDataSource) pair.replica();
        var settings =
                new ReplicaSettings(
                        String.valueOf(copy.getUrl()),
                        String.valueOf(copy.getUsername()),
                        String.valueOf(copy.getPassword()),
                        2,
                        List.of());
        return ReplicatedDatabase.of(pair.primary(), settings);
    }
}
