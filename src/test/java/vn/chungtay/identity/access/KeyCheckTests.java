package vn.chungtay.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.TestPostgres;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.ClosedValues;
import vn.chungtay.identity.Vaults;
import vn.chungtay.shared.ToldToUser;
import vn.chungtay.web.TextsWithoutWeb;

class KeyCheckTests {
    private final DataSource source = TestPostgres.application(TestPostgres.freshDatabase());
    private final JdbcClient database = JdbcClient.create(source);
    private final AtomicInteger forgotten = new AtomicInteger();

    @Test
    void a_database_stays_with_the_key_it_was_first_used_with() {
        start("a1");
        start("a1");

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> start("b2"))
                .withMessageStartingWith("Khóa của máy này không phải khóa đã dùng")
                .satisfies(refusal -> assertThat(refusal).isInstanceOf(ToldToUser.class));
        start("a1");
    }

    @Test
    void a_lost_key_gives_way_to_another_without_what_it_had_closed() {
        start("a1");
        database.sql(
                        """
                        with made as (
                            insert into account (login, name, made_at)
                            values ('lan', 'Hoàng Thị Lan', now())
                            returning id
                        )
                        insert into code_generator (account, secret, made_at, last_step)
                        select id, 'closed', now(), 0 from made
                        """)
                .update();

        start("b2", true);

        assertThat(forgotten).hasValue(1);
        assertThat(database.sql("select count(*) from code_generator").query(Long.class).single())
                .isZero();
        start("b2");
        start("b2", true);
        assertThat(forgotten).as("once only").hasValue(1);
    }

    private void start(String digits) {
        start(digits, false);
    }

    private void start(String digits, boolean lost) {
        var vault = Vaults.of(digits.repeat(32));
        ClosedValues holder = forgotten::incrementAndGet;
        var holders = new StaticListableBeanFactory(Map.of("holder", holder));
        var key =
                new LostKey(
                        database,
                        Trail.over(source, Clock.systemUTC()),
                        holders.getBeanProvider(ClosedValues.class));
        var check = new KeyCheck(database, vault, TextsWithoutWeb.read(), key, lost);
        new TransactionTemplate(new JdbcTransactionManager(source))
                .executeWithoutResult(_ -> check.afterSingletonsInstantiated());
    }
}
