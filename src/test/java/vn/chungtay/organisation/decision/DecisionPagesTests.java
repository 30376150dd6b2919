package vn.chungtay.organisation.decision;

import static java.nio.charset.StandardCharsets.US_ASCII;
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
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.organisation.Holdings;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;

/// Decisions as an office writes them, on a small province.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DecisionPagesTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    private Visitor office = Visitor.at(0);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void open_the_office() {
        office = Visitor.at(port);
    }

    @Test
    void a_new_name_is_previewed_signed_filed_and_taken_back() throws Exception {
        var renamed = decision("RENAME", "fu.t.b.1", "name", "Hội Nông dân Đồng Xanh");

        var preview = post(renamed, "preview");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("Kết quả nếu ký", "đổi tên thành “Hội Nông dân Đồng Xanh”")
                .contains("3 đơn vị bên dưới");
        assertThat(names("fu.t.b.1")).doesNotContain("Hội Nông dân Đồng Xanh");

        var address = signed(renamed);
        assertThat(names("fu.t.b.1")).contains("Hội Nông dân Đồng Xanh");
        assertThat(office.page(address)).contains("12-QĐ/HND", "Đổi tên", "Hoàn tác quyết định");

        var filed = office.upload(address + "/document", "qđ.pdf", TestPaper.bytes());
        assertThat(filed.statusCode()).isEqualTo(302);
        var paper = office.get(address + "/document");
        assertThat(paper.body()).startsWith("%PDF-1.4");
        assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");

        assertThat(office.send(address + "/undoing", "reason", "").statusCode()).isEqualTo(422);
        assertThat(office.send(address + "/undoing", "reason", "Ghi nhầm").statusCode())
                .isEqualTo(302);
        assertThat(names("fu.t.b.1")).doesNotContain("Hội Nông dân Đồng Xanh");
        assertThat(office.page(address)).contains("Đã hoàn tác", "Ghi nhầm");
        assertThat(office.send(address + "/undoing", "reason", "Nữa").body())
                .contains("không còn hiệu lực để hoàn tác");
    }

    @Test
    void two_communes_become_one_and_their_units_with_them() throws Exception {
        var form = office.page("/reorganisations/new?kind=MERGE&subject=AREA&about=t.b.1");
        assertThat(form).contains("Nơi t.b.2").doesNotContain("value=\"t.n.1\"");

        var merged = decision("MERGE", "t.b.1", "with", "t.b.2", "name", "Xã Đồng Tâm");
        merged.addAll(List.of("subject", "AREA"));
        var address = signed(merged);

        assertThat(office.page(address)).contains("Sáp nhập", "Xã Đồng Tâm");
        assertThat(names("ff.t.b.dong-tam")).isEmpty();
        assertThat(
                        database.sql("select code from area where code = 't.b.xa-dong-tam'")
                                .query(String.class)
                                .list())
                .hasSize(1);
        office.send(address + "/undoing", "reason", "Trả lại");
    }

    @Test
    void a_division_asks_where_each_goes() throws Exception {
        var halves = decision("SPLIT", "ff.t.b", "part1", "Mặt trận Bắc", "part2", "Mặt trận Nam");

        assertThat(post(halves, "preview").body()).contains("chưa rõ ff.t.b.1 thuộc về đâu");

        halves.addAll(List.of("place.ff.t.b.1", "1", "place.ff.t.b.2", "2"));
        var address = signed(halves);
        assertThat(office.page(address)).contains("Mặt trận Bắc</a>", "một phần");
        office.send(address + "/undoing", "reason", "Trả lại");
    }

    @Test
    void what_is_established_transferred_and_dissolved() throws Exception {
        var founded =
                signed(
                        decision(
                                "ESTABLISH",
                                "ff.t.b.1",
                                "name",
                                "Ban công tác Một",
                                "rank",
                                "BRANCH",
                                "area",
                                "t.b.1"));
        assertThat(office.page("/units/ff.t.b.1.ban-cong-tac-mot?asOf=1/3/2026"))
                .contains("Ban công tác Một");

        var moved = decision("TRANSFER", "ff.t.b.1.ban-cong-tac-mot", "parent", "ff.t.b.2");
        moved.addAll(List.of("effective", "1/3/2026"));
        signed(moved);
        var ended = decision("DISSOLVE", "ff.t.b.1.ban-cong-tac-mot");
        ended.addAll(List.of("effective", "1/4/2026"));
        signed(ended);

        assertThat(office.send(founded + "/undoing", "reason", "Thử").body())
                .contains("Quyết định sau dựa vào quyết định này");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number    | 12                | value=\"Ông Thử, cán bộ\"",
                "effective | 31/2/2026         | 31/2/2026",
                "date      | ''                | href=\"#date\"",
                "signer    | ''                | Chưa ghi người thực hiện",
                "name      | ''                | “Tên mới” còn trống",
                "about     | fu.khong-co       | không có nơi nào mang mã “fu.khong-co”"
            })
    void what_is_wrong_is_said_and_what_was_typed_stays(String field, String value, String says)
            throws Exception {
        var form = decision("RENAME", "fu.t.n", "name", "Hội Nông dân Mới");
        form.set(form.indexOf(field) + 1, value);

        var answer = post(form, "sign");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"", says);
    }

    @ParameterizedTest
    @CsvSource({
        "/reorganisations/999999, 404",
        "/reorganisations/999999/document, 404",
        "/reorganisations?sort=zzz, 400",
        "/reorganisations?state=zzz, 400",
        "/reorganisations/new?kind=zzz, 400"
    })
    void what_there_is_not_is_said_so(String address, int status) throws Exception {
        assertThat(office.get(address).statusCode()).isEqualTo(status);
    }

    @Test
    void a_file_of_another_kind_is_not_filed() throws Exception {
        var address = signed(decision("RENAME", "ff.t.n.1", "name", "Mặt trận Một"));

        var answer = office.upload(address + "/document", "x.pdf", "<html>".getBytes(US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("không phải PDF, PNG, JPEG, DOCX hay XLSX");
        assertThat(office.get("/reorganisations.csv").body()).contains("12-QĐ/HND");
        assertThat(office.page("/reorganisations?q=mat+tran+mot&sort=-number")).contains(address);
    }

    @Test
    void everything_that_is_missing_is_said_at_once() throws Exception {
        var nothing = office.send("/reorganisations", "kind", "RENAME", "about", "fu.t.n");

        assertThat(nothing.statusCode()).isEqualTo(422);
        for (var field : List.of("name", "number", "date", "effective", "signer")) {
            assertThat(nothing.body()).contains("href=\"#" + field + "\"");
        }
    }

    @Test
    void what_cannot_be_merged_on_a_page_is_said_in_a_whole_sentence() throws Exception {
        var apart = decision("MERGE", "ff.t.b", "with", "ff.t.n", "name", "Mặt trận chung");

        assertThat(post(apart, "preview").body())
                .contains(">Các đơn vị nhập thành", "hoặc nhập vào một đơn vị đang có");
    }

    private static List<String> decision(String kind, String about, String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "kind",
                                kind,
                                "about",
                                about,
                                "number",
                                "12-QĐ/HND",
                                "date",
                                "1/2/2026",
                                "signer",
                                "Ông Thử, cán bộ"));
        fields.addAll(List.of(more));
        fields.addAll(List.of("effective", "1/2/2026"));
        return fields;
    }

    private String signed(List<String> fields) throws Exception {
        var answer = post(fields, "sign");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*(/reorg)", "$1");
    }

    private HttpResponse<String> post(List<String> fields, String button) throws Exception {
        var all = new ArrayList<>(fields);
        var last = all.lastIndexOf("effective");
        var first = all.indexOf("effective");
        if (first != last) {
            all.subList(first, first + 2).clear();
        }
        all.addAll(List.of("do", button));
        return office.send("/reorganisations", all.toArray(String[]::new));
    }

    private List<String> names(String unit) {
        return database.sql(
                        """
                        select s.name
                          from unit_state s
                          join unit u on u.id = s.unit
                         where u.code = :code
                           and s.voided_at is null
                        """)
                .param("code", unit)
                .query(String.class)
                .list();
    }

    /// Three members hang on whatever is touched.
    @TestConfiguration
    static class ThreeMembers {
        @Bean
        Holdings threeMembers() {
            return (units, day) ->
                    units.isEmpty() ? List.of() : List.of(new Holdings.Held("unit.below", 3));
        }
    }
}
