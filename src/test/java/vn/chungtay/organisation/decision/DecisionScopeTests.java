package vn.chungtay.organisation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;

/// What an office may decide whose role holds on a district's unit, or on a district.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DecisionScopeTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    static {
        SmallProvince.foundedIn(DATABASE)
                .write(province -> province.area("t.b.3", "COMMUNE", "t.b", "[2015-01-01,)"));
    }

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    private final Cast cast = Cast.of(DATABASE);
    private Visitor everybody = Visitor.at(0);
    private Visitor farmers = everybody;
    private Visitor district = everybody;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void open_the_offices() {
        everybody = Visitor.at(port);
        farmers = everybody.as(cast.with(Role.PROGRAMME_OFFICE, "fu.t.b"));
        district = everybody.as(cast.with(Role.PROGRAMME_OFFICE, "t.b"));
    }

    @ParameterizedTest
    @CsvSource({"UNIT, fu.t", "UNIT, fu.t.n.1", "UNIT, ff.t.b", "AREA, t.b"})
    void what_is_out_of_sight_is_answered_like_what_there_is_not(String subject, String outside)
            throws Exception {
        var address = "/reorganisations/new?subject=" + subject + "&about=";
        var renamed = decision("RENAME", outside, "subject", subject, "name", "Tên khác");
        var unknown = decision("RENAME", "khong-co", "subject", subject, "name", "Tên khác");

        assertThat(Visitor.bare(farmers.page(address + outside)))
                .isEqualTo(
                        Visitor.bare(farmers.page(address + "khong-co"))
                                .replace("khong-co", outside));
        var answer = post(farmers, renamed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Visitor.bare(answer.body()))
                .isEqualTo(
                        Visitor.bare(post(farmers, unknown).body()).replace("khong-co", outside));
    }

    @Test
    void only_what_is_in_sight_is_there_to_choose_from() throws Exception {
        var commune = everybody.as(cast.with(Role.PROGRAMME_OFFICE, "fu.t.b.1"));

        assertThat(farmers.page("/reorganisations/new?kind=MERGE&about=fu.t.b.1"))
                .contains("Hội fu.t.b.2");
        assertThat(commune.page("/reorganisations/new?kind=MERGE&about=fu.t.b.1"))
                .doesNotContain("Hội fu.t.b.2");
        assertThat(farmers.page("/reorganisations/new?kind=TRANSFER&about=fu.t.b.1"))
                .contains("Hội fu.t.b<")
                .doesNotContain("Hội fu.t<", "Hội fu.t.n<");
    }

    /// Written by hand into a form: under a parent, into a unit, or with one, that is out of sight;
    /// and a division whose parts would be.
    @ParameterizedTest
    @CsvSource({
        "TRANSFER fu.t.b.1, parent, fu.t.n, không có đơn vị hay địa bàn nào mang mã fu.t.n",
        "DISSOLVE fu.t.b.1, parent, fu.t.n, không có đơn vị hay địa bàn nào mang mã fu.t.n",
        "MERGE fu.t.b.1, with, fu.t.n.1, mang mã “fu.t.n.1”",
        "MERGE fu.t.b.1, newCode, fu.t.n.1, ngoài phạm vi được giao: fu.t.n.1",
        "SPLIT fu.t.b, part1, Một, ngoài phạm vi được giao: fu.t"
    })
    void a_decision_keeps_to_what_is_in_sight(
            String deed, String field, String outside, String says) throws Exception {
        var before = states();
        var words = deed.split(" ");
        var form = decision(words[0], words[1], "name", "Tên", "with", "fu.t.b.2", "part2", "Hai");
        form.addAll(List.of("part1", "Ba", "place.fu.t.b.1", "1", "place.fu.t.b.2", "2"));
        set(form, field, outside);

        var answer = post(farmers, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"", says);
        assertThat(states()).isEqualTo(before);
    }

    @Test
    void whoever_holds_both_merges_one_into_the_other() throws Exception {
        var both = everybody.as(cast.with(Role.PROGRAMME_OFFICE, "ff.t.b.1", "ff.t.b.2"));
        var merged = decision("MERGE", "ff.t.b.1", "with", "ff.t.b.2", "newCode", "ff.t.b.2");
        merged.addAll(List.of("name", "Mặt trận Hai"));

        var address = signed(both, merged);

        assertThat(both.send(address + "/undoing", "reason", "Thử").statusCode()).isEqualTo(302);
    }

    @Test
    void communes_become_one_within_their_district() throws Exception {
        var merged =
                decision("MERGE", "t.b.1", "subject", "AREA", "with", "t.b.2", "name", "Xã Mới");

        var address = signed(district, merged);

        assertThat(district.page(address)).contains("/undoing", "/document");
        assertThat(farmers.page(address)).doesNotContain("/undoing", "/document\"");
        assertThat(farmers.send(address + "/undoing", "reason", "Thử").statusCode()).isEqualTo(404);
        assertThat(district.send(address + "/undoing", "reason", "Thử").statusCode())
                .isEqualTo(302);
        assertThat(district.upload(address + "/document", "qđ.pdf", TestPaper.bytes()))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(302);
    }

    @Test
    void what_another_decided_is_undone_and_filed_like_what_there_is_not() throws Exception {
        var address = signed(everybody, decision("RENAME", "ff.t.n", "name", "Mặt trận Khác"));
        var file = TestPaper.bytes();

        assertThat(farmers.page(address)).contains("Mặt trận Khác").doesNotContain("/undoing");
        var nowhere = farmers.send("/reorganisations/999999/undoing", "reason", "Thử").body();
        assertThat(Visitor.bare(farmers.send(address + "/undoing", "reason", "Thử").body()))
                .isEqualTo(Visitor.bare(nowhere));
        assertThat(farmers.upload(address + "/document", "a.pdf", file).statusCode())
                .isEqualTo(404);
        everybody.send(address + "/undoing", "reason", "Trả lại");
    }

    @Test
    void a_page_offers_what_its_viewer_may_do_there() throws Exception {
        var asks = everybody.as(cast.with(Role.BRANCH_HEAD, "fu.t.b.1"));

        assertThat(farmers.page("/units/fu.t.b.2")).contains("Lập quyết định", "Gửi đề nghị");
        assertThat(asks.page("/units/fu.t.b.1"))
                .contains("Gửi đề nghị")
                .doesNotContain("Lập quyết định");
        assertThat(asks.page("/units/fu.t.b.2")).doesNotContain("Gửi đề nghị", "Lập quyết định");
        assertThat(district.page("/areas/t.b.2")).contains("Lập quyết định");
        assertThat(farmers.page("/areas/t.b.2")).doesNotContain("Lập quyết định");
        assertThat(farmers.page("/units")).doesNotContain("/imports/new");
    }

    private static List<String> decision(String kind, String about, String... more) {
        var fields = new ArrayList<>(List.of("kind", kind, "about", about, "number", "9-QĐ/HND"));
        fields.addAll(List.of("date", "1/2/2026", "effective", "1/2/2026", "signer", "Ông Thử"));
        fields.addAll(List.of(more));
        return fields;
    }

    private static void set(List<String> form, String field, String value) {
        var at = form.indexOf(field);
        if (at < 0) {
            form.addAll(List.of(field, value));
        } else {
            form.set(at + 1, value);
        }
    }

    private String signed(Visitor office, List<String> fields) throws Exception {
        var answer = post(office, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*(/reorg)", "$1");
    }

    private static HttpResponse<String> post(Visitor office, List<String> fields) throws Exception {
        var all = new ArrayList<>(fields);
        all.addAll(List.of("do", "sign"));
        return office.send("/reorganisations", all.toArray(String[]::new));
    }

    private List<String> states() {
        return database.sql("select s::text from unit_state s order by id")
                .query(String.class)
                .list();
    }
}
