package vn.chungtay.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;

/// The invented commitments and agreements as `demo` shows them: all units they name are there.
@SpringBootTest(
        properties = {
            "chungtay.sample=sample/tuyen-quang",
            "chungtay.sample-figures=false",
            "chungtay.programme=programmes/de-an-02-2021"
        })
class SampleWorkTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final Path SAMPLE = Path.of("sample/tuyen-quang");

    @Autowired JdbcClient database;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @ParameterizedTest
    @CsvSource({
        "commitments.csv, commitment",
        "agreements.csv, agreement",
        "agreement-tasks.csv, agreement_task",
        "agreement-appraisals.csv, agreement_appraisal"
    })
    void every_line_of_the_sample_was_taken(String file, String table) throws Exception {
        var lines = Files.readAllLines(SAMPLE.resolve(file)).size() - 1;

        assertThat(count("select count(*) from " + table)).isEqualTo(lines).isPositive();
    }

    @Test
    void every_agreement_names_an_authority_and_a_lead_of_each_task_within_its_period() {
        assertThat(
                        count(
                                """
                                select count(*)
                                  from agreement_now g
                                 where not exists (select
                                                     from agreement_party p
                                                left join body b on b.id = p.body
                                                    where p.wording = g.wording
                                                      and (p.kind = 'AUTHORITY'
                                                           or b.kind = 'AGENCY'))
                                    or exists (select
                                                 from agreement_task t
                                                where t.wording = g.wording
                                                  and not t.due_on between g.starts and g.ends)
                                """))
                .isZero();
    }

    @Test
    void what_is_told_of_results_says_that_it_is_invented() {
        assertThat(
                        count(
                                """
                                select count(*)
                                  from (select body from commitment_result
                                         union all
                                        select body from agreement_appraisal) told
                                 where body not like 'Số liệu minh họa%'
                                """))
                .isZero();
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
