package vn.chungtay.documents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;

/// A source is written down once and used for each list of its form.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.jobs.enabled=true")
class SourceTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String LIST =
            "HOI NONG DAN,,,,\nSTT,Ma HV,Họ tên,Giới tính,Chi hội,Ngày vào\n";

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
    void no_sources() {
        database.sql("delete from import_source").update();
    }

    @Test
    void a_list_comes_in_by_the_form_of_its_source() throws Exception {
        assertThat(post("/imports/sources", typed()).statusCode()).isEqualTo(302);
        var list = LIST + "1,N1,Lê A,Nữ,fu.t.b.1,1/5/2018\n2,N2,Lê B,gái,fu.x,1/5/2018\n";

        var asked = api().post("members?partial=true&source=" + SOURCE, list);

        assertThat(api().result(asked))
                .startsWith("DONE 2/1 [4 Chi hội fu.x: không có đơn vị mang mã “fu.x”");
        assertThat(api().post("members?source=khac", list).problem())
                .isEqualTo("400 Không có nguồn “khac” cho loại danh sách này. Các nguồn: Hội A.");
        assertThat(new ImportPages(port).get("/imports/new?kind=members"))
                .contains("<option value=\"Hội A\"");
        assertThat(new ImportPages(port).get("/imports/new?kind=units")).doesNotContain("Hội A");
    }

    @Test
    void identity_numbers_come_in_under_their_name_and_are_told_to_nobody() throws Exception {
        var form = visitor().page("/imports/sources/new?kind=members");
        assertThat(form)
                .contains("Số định danh cá nhân", "identity_number", "(không bắt buộc)")
                .doesNotContain("fixed-identity_number");
        var typed = typed();
        typed.put("heading-identity_number", "Số CCCD");
        typed.put("fixed-identity_number", "099080000555");
        assertThat(post("/imports/sources", typed).statusCode()).isEqualTo(302);
        assertThat(database.sql("select fixed from import_source").query(String.class).single())
                .doesNotContain("099080000555");
        var header = LIST.replace("STT", "số cccd");
        var lines = "099080000555,N7,Lê A,Nữ,fu.t.b.1,1/5/2018\n";
        var wrong = "09908000055,N8,Lê B,Nữ,fu.t.b.1,1/5/2018\n";

        var asked = api().post("members?partial=true&source=" + SOURCE, header + lines + wrong);

        assertThat(api().result(asked))
                .startsWith("DONE 2/1 [4 số cccd •••: số định danh phải có 12 số");
        assertThat(database.sql("select errors from import_job").query(String.class).list())
                .noneMatch(errors -> errors.contains("0990800005"));
        assertThat(
                        database.sql("select code from person where identity_mark is not null")
                                .query(String.class)
                                .list())
                .containsExactly("N7");
    }

    @ParameterizedTest
    @CsvSource({
        "areas, parent_code, Mã địa bàn cấp trên",
        "units, level, Cấp",
        "bodies, kind, 'Loại đảng bộ, cơ quan'",
        "reorganisation, extent, Toàn bộ hay một phần",
        "values, element, Mã chỉ số",
        "table, unit, Đơn vị (mã hoặc tên)",
        "commitments, novelty, 'Mới, đột phá ở điểm nào'",
        "members, person_id, Mã người",
        "officials, trained_on, Ngày tập huấn"
    })
    void every_column_is_called_by_a_name_beside_its_code(String kind, String code, String name)
            throws Exception {
        assertThat(visitor().page("/imports/sources/new?kind=" + kind))
                .contains(
                        "legend\">" + name + " <span class=\"hint\"><span class=\"code\">" + code);
    }

    @Test
    void a_source_is_changed_and_taken_away_and_the_trail_knows() throws Exception {
        post("/imports/sources", typed());
        var address =
                "/imports/sources/"
                        + database.sql("select id from import_source").query(Long.class).single();

        assertThat(visitor().page(address)).contains("value=\"Ma HV\"", "quý bà = FEMALE");
        var typed = typed();
        typed.put("name", "Hội B");
        assertThat(post(address, typed).statusCode()).isEqualTo(302);
        assertThat(visitor().page("/imports/sources?q=hoi+b")).contains("Hội B", "1 nguồn");
        assertThat(visitor().page("/imports/sources?q=zzz")).contains("Không có nguồn nào");

        assertThat(post(address + "/end", Map.of()).statusCode()).isEqualTo(302);
        assertThat(visitor().page("/imports/sources")).contains("Chưa có nguồn nào");
        assertThat(visitor().get(address).statusCode()).isEqualTo(404);
        assertThat(visitor().page("/audit"))
                .contains("Thêm nguồn danh sách", "Sửa nguồn danh sách", "Xoá nguồn danh sách");
    }

    @Test
    void what_is_typed_wrong_stays_with_its_reason() throws Exception {
        post("/imports/sources", typed());
        assertThat(post("/imports/sources", typed()).body()).contains("Đã có nguồn “Hội A”");
        var typed = typed();
        typed.put("name", "");
        typed.put("fixed-person_id", "x");
        typed.put("words", "chị = BA");

        var again = post("/imports/sources", typed);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Chưa ghi tên nguồn", "Cột Mã người (person_id) ghi cả tên cột lẫn")
                .contains("Chưa hiểu “chị = BA”", "value=\"Ma HV\"", "chị = BA</textarea>");
        assertThat(post("/imports/sources", Map.of("kind", "members")).body())
                .contains("Chưa ghi tên cột nào");
    }

    private static final String SOURCE = "H%E1%BB%99i%20A";

    private static Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("kind", "members");
        typed.put("name", "Hội A");
        typed.put("heading-person_id", "Ma HV");
        typed.put("heading-full_name", "HỌ TÊN");
        typed.put("heading-gender", "giới tính");
        typed.put("fixed-organisation", "FU");
        typed.put("heading-unit_code", "Chi hội");
        typed.put("heading-joined_on", "Ngày vào");
        typed.put("words", "quý bà = FEMALE\n");
        return typed;
    }

    private HttpResponse<String> post(String address, Map<String, String> typed) throws Exception {
        var fields = new ArrayList<String>();
        typed.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return visitor().send(address, fields.toArray(String[]::new));
    }

    private Visitor visitor() {
        return Visitor.at(port);
    }

    private JobApi api() {
        return new JobApi(port);
    }
}
