package vn.chungtay.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.form.TestForms;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.RoundId;
import vn.chungtay.server.StreamingPair;
import vn.chungtay.shared.Period;

class KeptSumsTests {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final Round ROUND =
            new Round(
                    new RoundId(1),
                    "de-an",
                    TestForms.of("X1", "x.count"),
                    Period.ofYear(2025),
                    Stage.FINAL,
                    DAY,
                    DAY,
                    DAY);

    /// A replica that had not got everything takes the place of the primary: what was remembered of
    /// the rest is not there any more, and new transactions bear the numbers of those that are
    /// lost.
    @Test
    void what_a_lost_server_told_is_forgotten() throws Exception {
        try (var pair = StreamingPair.start("failover")) {
            var reached = new DelegatingDataSource(pair.primary());
            var sums = new KeptSums(JdbcClient.create(reached));
            sql(
                    pair.primary(),
                    """
                    create table report_sum (round bigint, holder bigint, totals bigint[],
                           answered bigint[], inapplicable bigint[], written_by xid8)
                    """);
            sql(
                    pair.primary(),
                    """
                    insert into report_sum
                    values (1, 7, '{5}', '{1}', null, pg_current_xact_id())
                    """);
            await().ignoreExceptions().until(() -> count(pair.replica()) == 1);
            sql(pair.replica(), "alter system set primary_conninfo = ''");
            JdbcClient.create(pair.replica()).sql("select pg_reload_conf()").query().singleValue();
            await().until(() -> receivers(pair.replica()) == 0);
            for (var i = 0; i < 9; i++) {
                write(pair.primary(), 9);
            }
            assertThat(told(sums)).containsExactly(9L);

            pair.killPrimary();
            pair.promote();
            reached.setTargetDataSource(pair.replica());

            assertThat(told(sums)).containsExactly(5L);
            write(pair.replica(), 6);
            assertThat(told(sums)).containsExactly(6L);
        }
    }

    private static List<Long> told(KeptSums sums) {
        var told = new ArrayList<Long>();
        sums.each(ROUND, new Long[] {7L}, (_, sum) -> told.addAll(sum.freeze().totals()));
        return told;
    }

    private static void write(DataSource server, long total) {
        sql(
                server,
                "update report_sum set totals = '{%d}', written_by = pg_current_xact_id()"
                        .formatted(total));
    }

    private static long count(DataSource server) {
        return number(server, "select count(*) from report_sum");
    }

    private static long receivers(DataSource server) {
        return number(server, "select count(*) from pg_stat_wal_receiver");
    }

    private static long number(DataSource server, String question) {
        return JdbcClient.create(server).sql(question).query(Long.class).single();
    }

    private static void sql(DataSource server, String command) {
        JdbcClient.create(server).sql(command).update();
    }
}
