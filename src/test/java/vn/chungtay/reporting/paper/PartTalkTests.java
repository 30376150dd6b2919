package vn.chungtay.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;

/// Readers say something about a part of the report on an area, its writer answers and settles it.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class PartTalkTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final LocalDate DAY = LocalDate.of(2021, 6, 10);
    private static final String DISTRICT = "/summaries/R6/2021-H1/estimate/t.b";

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired Areas areas;
    @Autowired MovingClock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void in_june() {
        clock.moveTo(DAY);
    }

    @Test
    void a_reader_asks_and_the_writer_answers_and_settles() throws Exception {
        var part = DISTRICT + "/parts/r6.results";
        var leader = person(1, Role.LEADER, "t");
        var writer = person(2, Role.PARTY_OFFICER, "t.b");
        say(leader, part, "comment", "Thiếu số của Hội Nông dân.");
        var id = first(writer.page(part));

        assertThat(writer.page(DISTRICT))
                .contains("Thiếu số của Hội Nông dân.", "Ý kiến: 1, chưa xử lý: 1");
        say(writer, part, "comment", "Đã bổ sung.", "answers", id);
        assertThat(leader.page(part))
                .containsSubsequence("Thiếu số của Hội Nông dân.", "Đã bổ sung.", "Cán bộ số 2");
        assertThat(leader.page(part)).doesNotContain("/settlement");
        var settled = writer.send(part + "/notes/" + id + "/settlement");

        assertThat(settled.statusCode()).isEqualTo(302);
        assertThat(leader.page(part)).contains("Đã xử lý: Cán bộ số 2");
        assertThat(writer.page(DISTRICT))
                .contains("Ý kiến: 1, chưa xử lý: 0")
                .doesNotContain("Thiếu số của Hội Nông dân.");
    }

    @Test
    void what_cannot_be_said_comes_back_as_it_was_typed() throws Exception {
        var part = DISTRICT + "/parts/r6.causes";
        var leader = person(3, Role.LEADER, "t");

        assertThat(leader.send(part + "/notes", "comment", " ").statusCode()).isEqualTo(422);
        var tooLong = leader.send(part + "/notes", "comment", "x".repeat(2_001));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("id=\"comment-error\"", "x".repeat(2_001));
        var gone = leader.send(part + "/notes", "comment", "Nhờ xem lại.", "answers", "999");
        assertThat(gone.body()).contains("Ý kiến này không còn nữa", "Nhờ xem lại.");
        assertThat(leader.page(part)).contains("Chưa có ý kiến nào về mục này.");
    }

    @Test
    void only_who_sees_the_area_speaks_and_only_its_writer_settles() throws Exception {
        var part = DISTRICT + "/parts/r6.tasks";
        var leader = person(4, Role.LEADER, "t.b");
        say(leader, part, "comment", "Của tôi.");
        var note = part + "/notes/" + first(leader.page(part));
        var elsewhere = person(5, Role.PARTY_OFFICER, "t.n");

        assertThat(elsewhere.get(part).statusCode()).isEqualTo(404);
        assertThat(elsewhere.send(part + "/notes", "comment", "Thử").statusCode()).isEqualTo(404);
        assertThat(leader.send(note + "/settlement").statusCode()).isEqualTo(403);
        var other = person(6, Role.LEADER, "t");
        assertThat(other.send(note + "/removal").statusCode()).isEqualTo(404);
        assertThat(leader.send(note + "/removal").statusCode()).isEqualTo(302);
        assertThat(leader.page(part)).doesNotContain("Của tôi.");
    }

    private static void say(Visitor who, String part, String... fields) throws Exception {
        assertThat(who.send(part + "/notes", fields).statusCode()).isEqualTo(302);
    }

    /// The id of the first comment on a page.
    private static String first(String page) {
        return page.replaceAll("(?s).*?(?:/notes/|name=\"answers\" value=\")([0-9]+)[\"/].*", "$1");
    }

    private Visitor person(int id, Role role, String area) {
        var found = areas.find(area, DAY).orElseThrow();
        var grants = List.of(new Grant(role, new Scope.OfArea(found.id().value())));
        return Visitor.at(port)
                .as(Viewer.of(new AccountId(800 + id), "y-kien-" + id, "Cán bộ số " + id, grants));
    }
}
