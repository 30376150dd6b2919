package vn.chungtay.people.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.people.register.Roll;

/// Twelve farmers in `t.b.1` and one in `t.b.2`, who is in the Front as well.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AgeTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String DAY = "area=t&asOf=30/6/2020";

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void people() {
        var roll = new Roll(database);
        roll.clear();
        for (var i = 0; i < 12; i++) {
            var born = i < 7 ? "2002-06-30" : "1959-06-30";
            var person = roll.person("N" + i, "Người " + i, born);
            roll.member(person, "fu.t.b.1", "[2018-05-01,)");
        }
        var other = roll.person("N12", "Người khác", null);
        roll.member(other, "fu.t.b.2", "[2018-05-01,)");
        roll.member(other, "ff.t.b.2", "[2018-05-01,)");
        database.sql("update person set gender = 'FEMALE' where code in ('N0', 'N1', 'N12')")
                .update();
        database.sql("update person set gender = 'MALE' where gender is null").update();
    }

    @Test
    void whoever_may_see_persons_by_name_is_told_all() throws Exception {
        assertThat(file(everywhere(Role.ORGANISATION_OFFICER), DAY))
                .containsExactly(
                        "FF,2020-06-30,1,1,0,0,0,0,0,0,0,1,false",
                        "FU,2020-06-30,13,3,10,0,0,7,0,0,5,1,false",
                        ",2020-06-30,14,4,10,0,0,7,0,0,5,2,false");
        assertThat(Visitor.at(port).page("/members/ages?" + DAY))
                .contains("Trên 60 tuổi")
                .doesNotContain("không công bố");
    }

    @Test
    void others_are_told_no_small_figure_wherever_they_look() throws Exception {
        var leader = everywhere(Role.LEADER);

        assertThat(file(leader, DAY))
                .containsExactly(
                        "FF,2020-06-30,1,,,0,0,0,0,0,,,true",
                        "FU,2020-06-30,13,,,0,0,7,0,0,,,true",
                        ",2020-06-30,14,,,0,0,7,0,0,,,true");
        assertThat(Visitor.at(port).as(leader).page("/members/ages?" + DAY))
                .contains("không công bố", "Số từ 1 đến 4");
        assertThat(api(leader, "area=t&asOf=2020-06-30"))
                .contains(
                        "\"genders\":{\"women\":null,\"men\":null,\"notKnown\":0}",
                        "\"suppressed\":true");
    }

    @Test
    void a_role_on_part_of_a_place_shows_that_part_alone() throws Exception {
        var cast = Cast.of(DATABASE);
        var leader = cast.everywhere(Role.LEADER);
        var head = cast.with(Role.BRANCH_HEAD, "fu.t.b.2");
        var grants = Stream.of(leader, head).flatMap(v -> v.grants().stream());
        var both = Viewer.of(head.id(), "ca-hai", "Bà Cả Hai", grants.toList());

        assertThat(file(both, "unit=fu.t.b.2&asOf=30/6/2020"))
                .contains("FU,2020-06-30,1,1,0,0,0,0,0,0,0,1,false");
        assertThat(file(both, "unit=fu.t.b&asOf=30/6/2020"))
                .contains("FU,2020-06-30,13,,,0,0,7,0,0,,,true");
    }

    @Test
    void a_birthday_makes_a_year_older() throws Exception {
        assertThat(file(everywhere(Role.PROGRAMME_OFFICE), "unit=fu.t.b.1&asOf=29/6/2020"))
                .contains("FU,2020-06-29,12,2,10,0,7,0,0,5,0,0,false");
        assertThat(Visitor.at(port).page("/members/ages?asOf=1/1/2016"))
                .contains("Chưa có đoàn viên");
    }

    private static Viewer everywhere(Role role) {
        return Cast.of(DATABASE).everywhere(role);
    }

    private List<String> file(Viewer viewer, String query) throws Exception {
        return Visitor.at(port)
                .as(viewer)
                .page("/members/ages.csv?" + query)
                .lines()
                .skip(1)
                .toList();
    }

    private String api(Viewer viewer, String query) throws Exception {
        return Visitor.at(port).as(viewer).page("/api/v1/members/ages?" + query);
    }
}
