package vn.chungtay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTests {

    @ParameterizedTest
    @CsvSource({
        "08006, AWAY",
        "57P01, AWAY",
        "57P02, AWAY",
        "57P03, AWAY",
        "25006, AWAY",
        "53100, FULL",
        "53300, BUSY",
    })
    void what_the_database_says_of_itself_is_told(String state, Outage outage) {
        var failure = new IllegalStateException(new SQLException("no", state));

        assertThat(Outage.of(failure)).contains(outage);
    }

    @Test
    void a_pool_without_connections_is_busy_unless_none_can_be_made() {
        var away = new SQLException("refused", "08001");

        assertThat(Outage.of(new SQLTransientConnectionException("pool"))).contains(Outage.BUSY);
        assertThat(Outage.of(new SQLTransientConnectionException("pool", away)))
                .contains(Outage.AWAY);
        assertThat(Outage.of(new SQLException("Connection is closed"))).contains(Outage.AWAY);
    }

    @Test
    void a_full_disk_is_told_wherever_it_was_met() {
        var full = new IOException("/tmp/upload: No space left on device");

        assertThat(Outage.of(new IllegalStateException(full))).contains(Outage.FULL);
    }

    @Test
    void what_would_fail_again_is_our_own_mistake() {
        assertThat(Outage.of(new SQLException("duplicate key", "23505")))
                .isEqualTo(Optional.empty());
        assertThat(Outage.of(new IllegalStateException("anything"))).isEqualTo(Optional.empty());
    }
}
