package vn.chungtay.reporting.entry.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.documents.issued.Entered;
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// One cell: how it came to be, what is said about it, its evidence.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class NoteTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final Pattern FILE = Pattern.compile("href=\"([^\"]*/notes/[0-9]+)/file\"");
    private static final Pattern REMOVAL = Pattern.compile("action=\"([^\"]*/removal)\"");

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Clerks clerks;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void in_june() {
        clock.moveTo(LocalDate.of(2021, 6, 10));
    }

    @Test
    void a_cell_tells_who_changed_it_when_from_what_to_what_and_how() throws Exception {
        var desk = desk("fu.t.b.1");
        clerks.enter(desk, "t3.done", 4, clerks.at(desk, 1, Role.BRANCH_HEAD));
        clerks.enter(desk, "t3.done", 1733, clerks.at(desk, 2, Role.BRANCH_HEAD));

        var page = officer(desk, 3).page(desk.path() + "/t3.done").replaceAll("\\s+", " ");

        assertThat(page)
                .contains("đơn vị, người đứng đầu, cán bộ có việc làm mới đã thực hiện")
                .contains("<td>Cán bộ số 2</td> <td class=\"cell--figure\">4</td>")
                .contains("<td class=\"cell--figure\">1.733</td> <td>nhập trên trang</td>")
                .contains("<td>Cán bộ số 1</td> <td class=\"cell--figure\">ô trống</td>");
    }

    @Test
    void comments_links_and_files_stand_behind_a_cell_and_leave_by_their_own_hand()
            throws Exception {
        var desk = desk("fu.t.b.2");
        var me = officer(desk, 4);
        var address = desk.path() + "/t3.base";

        assertThat(me.send(address + "/notes", "comment", "Theo sổ <b>").statusCode())
                .isEqualTo(302);
        me.send(address + "/notes", "link", "https://tuyenquang.dcs.vn/a?b=1");
        me.upload(address + "/notes", "quyet-dinh.pdf", TestPaper.bytes());

        var page = me.page(address);
        assertThat(page)
                .contains("Theo sổ &lt;b&gt;", "href=\"https://tuyenquang.dcs.vn/a?b=1\"")
                .contains("quyet-dinh.pdf", "Cán bộ số 4 ghi chú lúc 10/6/2021 08:00");
        assertThat(me.page(desk.path())).contains("Chi tiết (3)");
        var file = first(FILE, page) + "/file";
        var taken = me.get(file);
        assertThat(taken.body()).isEqualTo(TestPaper.TEXT);
        assertThat(taken.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"quyet-dinh.pdf\"");

        var removal = first(FILE, page) + "/removal";
        assertThat(officer(desk, 5).page(address)).doesNotContain("/removal");
        assertThat(officer(desk, 5).send(removal).statusCode()).isEqualTo(404);
        assertThat(me.send(removal).statusCode()).isEqualTo(302);
        assertThat(me.get(file).statusCode()).isEqualTo(404);
        assertThat(me.page(address)).doesNotContain("quyet-dinh.pdf").contains("Theo sổ");
        assertThat(acts()).isEqualTo("evidence.add evidence.add evidence.remove");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comment=",
                "link=javascript:alert(1)",
                "link=ftp://a.vn/b",
                "link=chỗ nào đó",
                "link=https:///x",
            })
    void what_is_no_comment_and_no_link_is_refused_and_stays_typed(String typed) throws Exception {
        var desk = desk("fu.t.n.1");
        var parts = typed.split("=", 2);

        var answer = officer(desk, 6).send(desk.path() + "/t3.base/notes", parts[0], parts[1]);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#" + parts[0] + "\"", parts[1]);
        assertThat(officer(desk, 6).page(desk.path() + "/t3.base")).contains("Chưa có ghi chú");
    }

    @Test
    void a_file_is_what_it_contains() throws Exception {
        var desk = desk("fu.t.n.1");
        var address = desk.path() + "/t3.done/notes";

        var answer = officer(desk, 6).upload(address, "virus.pdf", bytes("MZ program"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("không phải PDF, PNG, JPEG, DOCX hay XLSX");
    }

    @Test
    void evidence_comes_to_a_closed_report_and_none_leaves_it() throws Exception {
        var desk = desk("ff.t.b.1");
        var me = officer(desk, 7);
        me.send(desk.path() + "/t3.done/notes", "link", "https://a.vn/1");
        clock.moveTo(LocalDate.of(2021, 7, 1));

        assertThat(me.send(desk.path() + "/t3.done/notes", "link", "https://a.vn/2").statusCode())
                .isEqualTo(302);
        var page = me.page(desk.path() + "/t3.done");
        assertThat(page).contains("https://a.vn/1", "https://a.vn/2");
        assertThat(REMOVAL.matcher(page).find()).isFalse();
        var id = database.sql("select max(id) from report_note").query(Long.class).single();
        var removal = desk.path() + "/t3.done/notes/" + id + "/removal";
        assertThat(me.send(removal).body()).contains("đã đóng từ sau ngày 28/6/2021");
        var other = desk("ff.t.b.2");
        assertThat(
                        officer(other, 8)
                                .send(other.path() + "/t3.done/notes", "comment", "Muộn")
                                .statusCode())
                .as("nothing was begun there")
                .isEqualTo(422);
    }

    @Test
    void what_a_unit_is_not_asked_for_and_what_is_out_of_sight_is_not_found() throws Exception {
        var desk = desk("fu.t.b.1");
        var me = officer(desk, 3);
        var elsewhere = officer(desk("fu.t.n.1"), 6);
        var leader = Visitor.at(port).as(clerks.at(desk, 9, Role.LEADER));

        assertThat(me.get(desk.path() + "/t2.studied").statusCode()).isEqualTo(404);
        assertThat(me.get(desk.path() + "/t3.nothing").statusCode()).isEqualTo(404);
        assertThat(me.get(desk.path() + "/r6.results").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get(desk.path() + "/t3.done").statusCode()).isEqualTo(404);
        var address = desk.path() + "/t3.done/notes";
        assertThat(elsewhere.send(address, "comment", "Này").statusCode()).isEqualTo(404);
        assertThat(leader.send(address, "comment", "Này").statusCode()).isEqualTo(403);
        assertThat(leader.page(desk.path() + "/t3.done")).doesNotContain("<textarea");
    }

    @Test
    void a_document_tells_whoever_sees_the_cell_that_it_is_evidence_of_it() throws Exception {
        var desk = desk("fu.t.b.1");
        var me = officer(desk, 3);
        var cell = desk.path() + "/t3.done";
        var link = "href=\"" + cell + "\"";
        var document = Entered.by(Visitor.at(port), TestPaper.bytes());
        assertThat(me.page(document)).doesNotContain(link);

        me.upload(cell + "/notes", "so-theo-doi.pdf", TestPaper.bytes());

        assertThat(me.page(document)).contains("Minh chứng của ô số liệu", link);
        assertThat(officer(desk("fu.t.n.1"), 6).page(document))
                .contains(Entered.NUMBER)
                .doesNotContain(link);
        me.send(first(FILE, me.page(cell)) + "/removal");
        assertThat(me.page(document)).doesNotContain(link);
    }

    private String acts() {
        return database.sql(
                        """
                        select string_agg(kind, ' ' order by id)
                          from audit_entry
                         where kind like 'evidence.%'
                           and after::text || before::text like '%t3.base%'
                        """)
                .query(String.class)
                .single();
    }

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Visitor officer(Desk desk, int id) {
        return Visitor.at(port).as(clerks.at(desk, id, Role.ORGANISATION_OFFICER));
    }

    private Desk desk(String unit) {
        return clerks.desk(new RoundPath("R6", "2021-H1", "estimate"), unit);
    }
}
