package vn.chungtay.documents.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.TestPostgres;

class ClosedListsTests {
    @Test
    void a_list_nobody_can_open_is_blank_and_says_no_longer_that_it_is_closed() {
        var database = JdbcClient.create(TestPostgres.application(TestPostgres.freshDatabase()));
        database.sql(
                        """
                        insert into import_file (name, content, closed)
                        values ('a.csv', 'closed', true), ('b.csv', 'open', false)
                        """)
                .update();

        new ClosedLists(database).keyWasLost();

        assertThat(
                        database.sql(
                                        """
                                          select name || ' ' || length(content)
                                            from import_file
                                           where not closed
                                        order by name
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("a.csv 1", "b.csv 4");
    }
}
