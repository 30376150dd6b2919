package vn.chungtay.people.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.SmallProvince;

/// People are searched for among names that the database keeps beside them.
@SpringBootTest
class NamesKeptTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @Autowired PersonLists lists;
    @Autowired NamesKept names;
    @Autowired Sights sights;
    @Autowired JdbcClient database;
    private final Cast cast = Cast.of(DATABASE);
    private Roll roll;
    private long minh;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void people() {
        roll = new Roll(database);
        roll.clear();
        names.run();
        minh = roll.person("N1", "Lê Văn Minh", null);
        roll.member(minh, "fu.t.b.1", "[2018-05-01,)");
        roll.member(roll.person("N2", "Lê Văn Minh", null), "ff.t.b.1", "[2018-05-01,)");
        roll.member(roll.person("N3", "Minh Lê", null), "fu.t.b.2", "[2018-05-01,)");
    }

    @Test
    void words_in_any_order_are_found_everywhere_and_in_a_unit() {
        assertThat(found("minh le", null)).containsExactlyInAnyOrder("N1", "N2", "N3");
        assertThat(found("van mi", null)).containsExactlyInAnyOrder("N1", "N2");
        assertThat(found("minh le", "fu.t")).containsExactlyInAnyOrder("N1", "N3");
        assertThat(found("van minh", "fu.t.b.2")).isEmpty();
        assertThat(kept()).containsExactly("le van minh", "minh le");
    }

    @Test
    void whoever_is_renamed_is_found_by_the_new_name_alone() {
        rename("N3", "Minh Lý");

        assertThat(found("ly", null)).containsExactly("N3");
        assertThat(found("minh le", null)).containsExactlyInAnyOrder("N1", "N2");
        assertThat(kept()).containsExactly("le van minh", "minh ly");
        rename("N1", "Minh Lý");
        assertThat(found("le minh", null)).containsExactly("N2");
    }

    @Test
    void somebody_who_has_two_memberships_in_a_unit_is_found_once() {
        roll.member(minh, "ff.t.b.1", "[2018-05-01,)");

        assertThat(lists.of(asked("minh", null), inTheTown(), 1).shown()).hasSize(3);
    }

    @Test
    void a_whole_name_comes_before_many_that_it_begins() {
        database.sql(
                        """
                        insert into person (code, full_name, made_at)
                        select 'M' || n, 'Phạm Thị Hoan', now()
                          from generate_series(1, 1001) n
                        """)
                .update();
        database.sql(
                        """
                        insert into membership (person, organisation, unit, during, brought_at)
                        select p.id, 'FU', u.id, '[2018-05-01,)', now()
                          from person p, unit u
                         where p.code ^@ 'M'
                           and u.code = 'fu.t.b.1'
                        """)
                .update();
        roll.member(roll.person("A", "Phạm Thị Hoa", null), "fu.t.b.1", "[2018-05-01,)");

        assertThat(found("pham hoa", null)).startsWith("A");
        assertThat(found("pham hoa", "fu.t.b.1")).startsWith("A");
    }

    @Test
    void each_night_names_are_held_against_persons() {
        database.sql("delete from person_name where name = 'minh le'").update();
        database.sql("insert into person_name (name) values ('nobody')").update();
        assertThat(found("minh le", null)).doesNotContain("N3");

        names.run();

        assertThat(found("minh le", null)).contains("N3");
        assertThat(kept()).containsExactly("le van minh", "minh le");
    }

    private List<String> found(String typed, @Nullable String unit) {
        var those = lists.of(asked(typed, unit), Sight.EVERYTHING, 1).shown();
        return those.stream().map(Person::code).toList();
    }

    private static PersonQuestion asked(String typed, @Nullable String unit) {
        return new PersonQuestion(typed, null, unit, null, null, null, null, null);
    }

    /// All organisations there: several memberships of one person may be in sight.
    private Sight inTheTown() {
        return sights.of(cast.with(Role.PARTY_OFFICER, "t"), Permission.READ_PEOPLE);
    }

    private void rename(String code, String name) {
        database.sql("update person set full_name = ? where code = ?").params(name, code).update();
    }

    private List<String> kept() {
        return database.sql("select name from person_name order by name")
                .query(String.class)
                .list();
    }
}
