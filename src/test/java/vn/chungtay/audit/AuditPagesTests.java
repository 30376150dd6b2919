package vn.chungtay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
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
import vn.chungtay.Testers;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.SmallProvince;

/// The trail as inspectors read it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AuditPagesTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String PROVINCE = "9 thanh.tra.9 everywhere";
    private static final Pattern ROW =
            Pattern.compile("<th scope=\"row\"><a href=\"/audit/([0-9]+)\">([^<]*)</a>");

    @LocalServerPort private int port;
    @Autowired private JdbcClient database;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    /// Five acts of 25/11/2026, the last at night in Greenwich and next morning here.
    @BeforeAll
    static void acts() {
        var province = SmallProvince.foundedIn(DATABASE);
        province.write(p ->
                p.sql(
                        """
                        insert into audit_entry (at, account, login, person, token, address,
                               kind, thing, before, after, unit, area)
                        values ('2026-11-25 02:14:03Z', 7, 'hoa.nt', 'Nguyễn Thị Hoa', null,
                                '10.1.2.3', 'account.close', 'account an.tv',
                                '{"state": "OPEN", "role": "LEADER"}',
                                '{"state": "CLOSED", "role": "LEADER"}', null, null),
                               ('2026-11-25 03:00:00Z', 8, 'an.tv', 'Trần Văn An', 'Excel',
                                '10.1.9.9', 'list.import', 'list units.csv', '{}',
                                '{"rows": "12"}',
                                (select id from unit where code = 'ff.t.b'), null),
                               ('2026-11-25 04:00:00Z', null, '', '', null, '10.2.0.1',
                                'session.refuse', 'account =cmd()', '{}', '{}', null, null),
                               ('2026-11-25 05:00:00Z', 7, 'hoa.nt', 'Nguyễn Thị Hoa', null,
                                '10.1.2.3', 'list.import', 'list areas.csv', '{}', '{}',
                                null, (select id from area where code = 't.n')),
                               ('2026-11-25 17:00:00Z', 7, 'hoa.nt', 'Nguyễn Thị Hoa', null,
                                '2001:db8::1', 'account.open', 'account <b>', '{}',
                                '{"name": "<b>"}', null, null)
                        """));
    }

    @Test
    void the_newest_comes_first_with_its_time_here() throws Exception {
        var page = get("/audit?to=26/11/2026", PROVINCE).body();

        assertThat(rows(page))
                .endsWith(
                        "26/11/2026 00:00:00",
                        "25/11/2026 12:00:00",
                        "25/11/2026 11:00:00",
                        "25/11/2026 10:00:00",
                        "25/11/2026 09:14:03");
        assertThat(page)
                .contains("Nguyễn Thị Hoa (hoa.nt)", "qua mã truy cập “Excel”", "10.1.9.9")
                .contains("Không qua đăng nhập", "&lt;b&gt;", "aria-sort=\"descending\"")
                .doesNotContain("<b>");
    }

    @ParameterizedTest
    @CsvSource({
        "q=nguyen thi, 5 4 1",
        "q=AN.TV, 2",
        "kind=list.import, 4 2",
        "thing=areas, 4",
        "address=10.1., 4 2 1",
        "from=26/11/2026, 5",
        "to=25/11/2026, 4 3 2 1",
        "q=hoa&kind=account.close&to=25/11/2026, 1",
        "q=zzzz, ''"
    })
    void a_search_finds(String question, String entries) throws Exception {
        var only = "&upto=5&sort=-at";
        var page = get("/audit?" + question.replace(" ", "%20") + only, PROVINCE).body();

        assertThat(String.join(" ", ids(page))).isEqualTo(entries);
        if (entries.isEmpty()) {
            assertThat(page).contains("Không có mục nào phù hợp", "Bỏ các điều kiện");
        }
    }

    @ParameterizedTest
    @CsvSource({"at, 1 2 3 4 5", "person, 3 1 4 5 2", "-kind, 3 4 2 5 1", "thing, 5 3 1 4 2"})
    void the_list_stands_in_another_order(String sort, String entries) throws Exception {
        var page = get("/audit?upto=5&sort=" + sort, PROVINCE).body();

        assertThat(String.join(" ", ids(page))).isEqualTo(entries);
    }

    @ParameterizedTest
    @CsvSource({
        "9 everywhere, 5 4 3 2 1",
        "8 area:OTHER, 2",
        "7 area:OTHER, 5 4 1",
        "9 unit:UNIT, 2",
        "7 unit:UNIT, 5 4 2 1",
        "9 area:AREA, 4"
    })
    void a_viewer_sees_their_own_acts_and_those_of_their_places(String who, String entries)
            throws Exception {
        var viewer = viewer(who);

        assertThat(String.join(" ", ids(get("/audit?upto=5", viewer).body()))).isEqualTo(entries);
        for (var entry : List.of("1", "2", "3", "4", "5")) {
            assertThat(get("/audit/" + entry, viewer).statusCode())
                    .as(entry)
                    .isEqualTo(List.of(entries.split(" ")).contains(entry) ? 200 : 404);
        }
        assertThat(get("/audit.csv?upto=5", viewer).body())
                .hasLineCount(1 + entries.split(" ").length);
    }

    @Test
    void whoever_has_not_signed_in_sees_nothing() throws Exception {
        assertThat(ids(get("/audit", null).body())).isEmpty();
        assertThat(get("/", null).body()).doesNotContain("Nhật ký kiểm tra");
        assertThat(get("/", PROVINCE).body()).contains("Nhật ký kiểm tra");
    }

    @Test
    void an_entry_shows_what_was_before_and_after() throws Exception {
        var page = get("/audit/1", PROVINCE).body().replaceAll("\\s+", " ");

        assertThat(page)
                .contains("Mục số 1", "25/11/2026 09:14:03", "10.1.2.3")
                .contains(
                        "<th scope=\"row\">Vai trò</th> <td>LEADER</td> <td>LEADER</td>",
                        "<td>OPEN</td> <td class=\"cell--finding\">CLOSED</td>");
        assertThat(get("/audit/3", PROVINCE).body()).contains("Không kèm giá trị nào");
        assertThat(get("/audit/999999999", PROVINCE).statusCode()).isEqualTo(404);
    }

    @Test
    void to_look_is_an_act_too() throws Exception {
        get("/audit?q=Hoa&kind=account.close", PROVINCE);
        get("/audit/1", PROVINCE);
        get("/audit.csv?thing=an.tv", PROVINCE);

        assertThat(latest(3))
                .containsExactly(
                        "audit.export trail {\"thing\": \"an.tv\"} thanh.tra.9 127.0.0.1",
                        "audit.open entry 1 {} thanh.tra.9 127.0.0.1",
                        "audit.read trail {\"q\": \"Hoa\", \"kind\": \"account.close\"}"
                                + " thanh.tra.9 127.0.0.1");
        assertThat(get("/audit", PROVINCE).body())
                .contains("Tra cứu nhật ký", "Mở một mục nhật ký", "Tải nhật ký về")
                .contains("Mục số 1");
    }

    @Test
    void pages_stand_still_while_others_write() throws Exception {
        for (var i = 0; i < 60; i++) {
            get("/audit?q=" + i, PROVINCE);
        }
        var first = get("/audit", PROVINCE).body();
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"").matcher(first);
        assertThat(next.find()).isTrue();
        get("/audit", PROVINCE);

        var second = get(next.group(1).replace("&amp;", "&"), PROVINCE).body();

        var lastOfFirst = Long.parseLong(ids(first).getLast());
        assertThat(Long.parseLong(ids(second).getFirst())).isEqualTo(lastOfFirst - 1);
    }

    @Test
    void a_file_holds_what_was_found_and_no_formula() throws Exception {
        var answer = get("/audit.csv?to=25/11/2026&upto=5&sort=at", PROVINCE);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("nhat-ky-kiem-tra-");
        assertThat(answer.body())
                .hasLineCount(5)
                .startsWith("id,at,login,person,token_name,address,kind,thing,before,after,")
                .contains("1,2026-11-25T09:14:03,hoa.nt,Nguyễn Thị Hoa,,10.1.2.3,account.close")
                .contains("\"{\"\"role\"\":\"\"LEADER\"\",\"\"state\"\":\"\"CLOSED\"\"}\"");
    }

    @ParameterizedTest
    @CsvSource({
        "from=1.1, “1.1”",
        "sort=colour, Không sắp xếp được theo “colour”",
        "upto=x, giá trị gửi lên không đúng dạng"
    })
    void what_cannot_be_asked_is_told(String question, String sentence) throws Exception {
        for (var path : List.of("/audit?", "/audit.csv?")) {
            var answer = get(path + question, PROVINCE);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(sentence);
        }
    }

    private String viewer(String who) {
        var place =
                who.replace("UNIT", String.valueOf(id("unit", "ff.t.b")))
                        .replace("AREA", String.valueOf(id("area", "t.n")))
                        .replace("OTHER", String.valueOf(id("area", "t.b")));
        return place.replaceFirst(" ", " thanh.tra." + place.charAt(0) + " ");
    }

    private long id(String table, String code) {
        return database.sql("select id from " + table + " where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private List<String> latest(int count) {
        return database.sql(
                        """
                          select concat_ws(' ', kind, thing, after, login, address)
                            from audit_entry
                        order by id desc
                           limit :count
                        """)
                .param("count", count)
                .query(String.class)
                .list();
    }

    private static List<String> ids(String page) {
        return ROW.matcher(page).results().map(row -> row.group(1)).toList();
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map(row -> row.group(2)).toList();
    }

    private HttpResponse<String> get(String address, @Nullable String viewer)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
        if (viewer != null) {
            var inspector = inspector(viewer.split(" "));
            Testers.at(port).change(inspector);
            request = Testers.request(port, address, inspector);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static Viewer inspector(String[] said) {
        var id = new AccountId(Long.parseLong(said[0]));
        var grant = new Grant(Role.INSPECTOR, scope(said[2].split(":")));
        return Viewer.of(id, said[1], "Thanh tra " + said[1], List.of(grant));
    }

    private static Scope scope(String[] said) {
        return switch (said[0]) {
            case "unit" -> new Scope.OfUnit(Long.parseLong(said[1]));
            case "area" -> new Scope.OfArea(Long.parseLong(said[1]));
            default -> Scope.EVERYWHERE;
        };
    }
}
