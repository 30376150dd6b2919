package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.TestPostgres;

/// What was filed before contents were kept once.
class ContentsMovedTests {

    @Test
    void filed_papers_keep_their_ids_and_names_and_equal_contents_become_one() {
        var address = TestPostgres.emptyDatabase();
        TestPostgres.flyway(address)
                .target("20261129190000")
                .repeatableSqlMigrationPrefix("LATER") // views are of today
                .load()
                .migrate();
        var database = JdbcClient.create(TestPostgres.owner(address));
        database.sql(
                        """
                        insert into stored_file (name, media_type, content, stored_at)
                        values ('a.pdf', 'application/pdf', 'Một', now()),
                               ('b.pdf', 'application/pdf', 'Hai', now()),
                               ('c.pdf', 'application/pdf', 'Một', now())
                        """)
                .update();

        TestPostgres.flyway(address).load().migrate();

        var kept =
                """
                select f.id || ' ' || f.name || ' ' || convert_from(c.content, 'UTF8')
                  from stored_file f
                  join file_content c on c.id = f.content
                 order by f.id
                """;
        assertThat(database.sql(kept).query(String.class).list())
                .containsExactly("1 a.pdf Một", "2 b.pdf Hai", "3 c.pdf Một");
        assertThat(database.sql("select count(*) from file_content").query(Long.class).single())
                .isEqualTo(2);
    }
}
