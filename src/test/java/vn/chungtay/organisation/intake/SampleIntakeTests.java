package vn.chungtay.organisation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;

/// The sample province as `demo` finds it: taken over when the application started.
@SpringBootTest(properties = LoadSample.PROPERTY + "=sample/tuyen-quang")
class SampleIntakeTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    @Autowired JdbcClient database;
    @Autowired LoadSample loading;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    /// Biểu 1 of the annex, 2020: grassroots units and branches.
    @ParameterizedTest
    @CsvSource({
        "FF, 138, 1733",
        "FU, 138, 1678",
        "VA, 188, 1729",
        "TU, 961, 1614",
        "YU, 347, 2882",
        "WU, 143, 1753"
    })
    void at_the_end_of_2020_each_organisation_has_what_the_annex_prints(
            String organisation, long grassroots, long branches) {
        assertThat(count(organisation, "GRASSROOTS")).isEqualTo(grassroots);
        assertThat(count(organisation, "BRANCH")).isEqualTo(branches);
    }

    @Test
    void every_unit_lies_below_its_province_in_both_lines() {
        assertThat(number("select count(*) from unit_below where depth = 0"))
                .as("13.360 of 2020 and 306 of 2025")
                .isEqualTo(13_666);
        assertThat(
                        number(
                                """
                                select count(distinct b.unit)
                                  from unit_below b
                                  join unit_state s on s.unit = b.ancestor
                                 where s.level = 'PROVINCE'
                                """))
                .isEqualTo(13_666);
        assertThat(
                        number(
                                """
                                select count(distinct b.area)
                                  from area_below b
                                  join area a on a.id = b.ancestor
                                 where a.code = 'tq'
                                """))
                .isEqualTo(1_930);
    }

    @Test
    void a_second_start_changes_nothing() {
        var before = lastIds();

        loading.run(new DefaultApplicationArguments());

        assertThat(lastIds()).isEqualTo(before);
    }

    private List<Long> lastIds() {
        return List.of(
                number("select max(id) from area_state"), number("select max(id) from unit_state"));
    }

    private long count(String organisation, String level) {
        return database.sql(
                        """
                        select count(*)
                          from unit_state s
                          join unit on unit.id = s.unit
                         where s.voided_at is null
                           and s.during @> cast(:day as date)
                           and unit.organisation = :organisation
                           and s.level = :level
                        """)
                .param("day", LocalDate.of(2020, 12, 31))
                .param("organisation", organisation)
                .param("level", level)
                .query(Long.class)
                .single();
    }

    private long number(String question) {
        return database.sql(question).query(Long.class).single();
    }
}
