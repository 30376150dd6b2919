package vn.chungtay.people.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.TestPostgres;

class ClosedNumbersTests {
    @Test
    void a_number_nobody_can_open_is_asked_for_anew() {
        var database = JdbcClient.create(TestPostgres.application(TestPostgres.freshDatabase()));
        database.sql(
                        """
                        insert into person (code, full_name, made_at, identity_closed,
                               identity_mark)
                        values ('p1', 'Lý Văn Sơn', now(), 'closed', 'mark')
                        """)
                .update();

        new ClosedNumbers(database).keyWasLost();

        assertThat(
                        database.sql(
                                        """
                                        select count(*)
                                          from person
                                         where identity_closed is null
                                           and identity_mark is null
                                        """)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }
}
