package vn.chungtay.exchange.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ListFile;
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;

/// Lists in the form of somebody else's database.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ExchangeTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String NUMBER = "024080000123";
    private static final String MEMBERS =
            """
            person_id,full_name,birth_date,gender,organisation,unit_code,joined_on,left_on,\
            identity_number
            N1,Nguyễn Thị Mẫu,1980-02-03,FEMALE,FU,fu.t.b.1,2018-05-01,,024080000123
            N2,Trần Văn Mẫu,1975-01-01,MALE,FU,fu.t.b.2,2018-05-01,2020-12-31,
            N3,Lê Thị Mẫu,,,FU,fu.t.n.1,2020-01-01,,
            N4,Phạm Văn Mẫu,,MALE,FF,ff.t.n.1,2017-01-01,,
            """;
    private static final String OFFICIALS =
            """
            person_id,full_name,birth_date,gender,organisation,unit_code,post,full_time,\
            party_member,education,political_theory,from,to
            C1,Hồ Thị Mẫu,,FEMALE,FU,fu.t,Chủ tịch,x,x,Thạc sĩ,Cao cấp,2018-05-01,
            C1,Hồ Thị Mẫu,,FEMALE,FU,fu.t,Tỉnh ủy viên,,x,,,2018-05-01,
            """;

    static {
        SmallProvince.foundedIn(DATABASE).merge("fu.t.n.1", "fu.t.b.2", "2023-10-01");
    }

    @LocalServerPort int port;
    @Autowired List<ImportKind> kinds;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    private Visitor office = Visitor.at(0);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void lists_came_in() {
        office = Visitor.at(port);
        take("members", MEMBERS);
        take("officials", OFFICIALS);
        database.sql("delete from exchange_file").update();
        database.sql("delete from exchange_profile where shipped_for is null").update();
    }

    @Test
    void a_profile_of_each_kind_comes_with_the_program() throws Exception {
        assertThat(office.rows("/exchanges"))
                .containsExactly(
                        "Mẫu chung: Đoàn viên, hội viên",
                        "Mẫu chung: Cán bộ và chức danh",
                        "Mẫu chung: Đơn vị");
        assertThat(office.page("/exchanges?q=zzzz")).contains("Không có mẫu nào");
        assertThat(office.page(shipped("members") + "?day=1/6/2020"))
                .contains("Nguyễn Thị Mẫu", "03/02/1980", ">Nữ<", "Hội Nông dân", "01/05/2018")
                .doesNotContain(NUMBER);
        assertThat(office.page(shipped("units"))).contains("fu.t.b.1", "Cấp cơ sở");
        assertThat(office.page(shipped("officials")))
                .contains("Chủ tịch", "Trên đại học")
                .doesNotContain("Tỉnh ủy viên");
    }

    @Test
    void a_list_has_the_columns_names_days_and_words_of_its_profile() throws Exception {
        var made =
                office.send(
                        "/exchanges",
                        Stream.of(
                                        "kind members name Quốc-gia form CSV_SEMICOLONS_UNMARKED",
                                        "days DASHES organisation-FU 1 order-full_name 3",
                                        "heading-full_name HO_TEN order-gender 2 heading-gender GT",
                                        "word-gender-FEMALE 0 word-gender-MALE 1",
                                        "order-joined_on 4 order-fixed1 1 heading-fixed1 TINH",
                                        "text-fixed1 08 order-unit_code 5 heading-unit_code DV")
                                .flatMap(text -> Stream.of(text.split(" ")))
                                .toArray(String[]::new));
        var path = address(made);

        assertThat(file(path, "day", "1/6/2024").body())
                .isEqualTo(
                        """
                        TINH;GT;HO_TEN;Ngày vào;DV
                        08;0;Nguyễn Thị Mẫu;2018-05-01;fu.t.b.1
                        08;;Lê Thị Mẫu;2020-01-01;fu.t.b.2
                        """);
        assertThat(file(path, "day", "1/6/2020", "unit", "fu.t.n").body())
                .endsWith("DV\n08;;Lê Thị Mẫu;2020-01-01;fu.t.n.1\n");
        assertThat(file(path, "day", "1/6/2020", "area", "t.b").body())
                .contains("Nguyễn Thị Mẫu", "Trần Văn Mẫu")
                .doesNotContain("Lê Thị Mẫu", "Phạm");
    }

    @Test
    void each_file_is_told_to_the_trail_with_its_hash() throws Exception {
        var before = acts("exchange.file");
        var answer = file(shipped("members"), "day", "1/6/2020", "unit", "fu.t");
        var hash = MessageDigest.getInstance("SHA-256").digest(answer.body().getBytes(UTF_8));

        assertThat(acts("exchange.file")).hasSize(before.size() + 1);
        assertThat(acts("exchange.file").getLast())
                .contains(
                        "\"day\": \"2020-06-01\"",
                        "\"lines\": \"3\"",
                        "\"place\": \"fu.t\"",
                        HexFormat.of().formatHex(hash));
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("mau-chung-doan-vien-hoi-vien-2020-06-01.csv");
        assertThat(office.page(shipped("members"))).contains(HexFormat.of().formatHex(hash));
    }

    @Test
    void what_is_closed_is_in_the_file_alone_and_told_as_a_look() throws Exception {
        var looks = acts("exchange.look").size();
        var path = profile("members", "person_id", "identity_number");

        assertThat(office.page(path + "?day=1/6/2020"))
                .contains("N1", "chỉ có trong tệp")
                .doesNotContain(NUMBER);
        assertThat(acts("exchange.look")).hasSize(looks);
        assertThat(file(path, "day", "1/6/2020").body()).contains("N1," + NUMBER);
        assertThat(acts("exchange.look")).hasSize(looks + 1);
        assertThat(acts("exchange.look").getLast()).contains("identity_number");
        assertThat(file(shipped("members"), "day", "1/6/2020").body()).doesNotContain(NUMBER);
        assertThat(acts("exchange.look")).hasSize(looks + 1);
    }

    @Test
    void posts_on_committees_of_the_party_are_told_with_who_is_in_it_alone() throws Exception {
        var open = profile("officials", "full_name", "post");
        var party = profile("officials", "post", "party_member");

        assertThat(file(open).body()).contains("Chủ tịch").doesNotContain("Tỉnh ủy viên");
        assertThat(file(party).body()).contains("Tỉnh ủy viên,có");
        assertThat(office.page(party)).doesNotContain("Tỉnh ủy viên");
    }

    @Test
    void nobody_writes_more_than_they_see_or_uses_what_is_not_theirs() throws Exception {
        var cast = Cast.of(DATABASE);
        var officer = office.as(cast.with(Role.ORGANISATION_OFFICER, "fu.t.b"));
        var other = office.as(cast.with(Role.ORGANISATION_OFFICER, "ff.t.n"));
        var shared = profile("members", "full_name");
        var own = profile(officer, "members", "full_name", "unit_code");

        assertThat(file(officer, shared, "day", "1/6/2020").body())
                .contains("Nguyễn Thị Mẫu")
                .doesNotContain("Lê Thị Mẫu", "Phạm");
        assertThat(file(officer, shared, "unit", "fu.t.n").statusCode()).isEqualTo(422);
        assertThat(officer.get(shared + "/form").statusCode()).isEqualTo(404);
        assertThat(officer.get(own + "/form").statusCode()).isEqualTo(200);
        assertThat(other.get(own).statusCode()).isEqualTo(404);
        assertThat(office.get(own + "/form").statusCode()).isEqualTo(200);
        var leader = office.as(cast.everywhere(Role.LEADER));
        assertThat(leader.get("/exchanges").statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_does_not_keep_the_register_is_told_no_days_of_birth() throws Exception {
        var party = office.as(Cast.of(DATABASE).everywhere(Role.PARTY_OFFICER));

        assertThat(file(party, shipped("members"), "day", "1/6/2020").body())
                .contains("Nguyễn Thị Mẫu")
                .doesNotContain("03/02/1980");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name A order-full_name x                         | không phải số thứ tự
                    name A                                           | Chưa lấy cột nào
                    order-full_name 1                                | Cần đặt tên
                    name A order-full_name 1 text-fixed1 08          | cần cả thứ tự và tên cột
                    name A order-gender 1 heading-gender T order-left_on 2 heading-left_on t | Đã có
                    """)
    void what_is_wrong_with_a_profile_is_told_at_the_field(String fields, String reason)
            throws Exception {
        var typed = Stream.concat(Stream.of("kind", "members"), Stream.of(fields.split(" ")));
        var answer = office.send("/exchanges", typed.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"day,31/13/2020,ngày", "day,1/1/2999,chưa tới", "unit,fu.x,Không có nơi nào"})
    void what_is_wrong_with_a_place_or_a_day_is_told(String field, String typed, String reason)
            throws Exception {
        var shown = office.get(shipped("members") + "?" + field + "=" + typed);
        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(shown.body()).contains(reason, typed);
        assertThat(file(shipped("members"), field, typed).statusCode()).isEqualTo(422);
    }

    @Test
    void a_profile_is_changed_and_ended_and_its_files_stay_known() throws Exception {
        var path = profile("units", "code");
        file(path);
        office.send(path, "name", "Khác", "order-name", "1", "form", "CSV", "days", "DASHES");

        assertThat(office.page(path)).contains("Khác", "Tên đơn vị");
        assertThat(office.send(shipped("units") + "/end").statusCode()).isEqualTo(404);
        assertThat(office.send(path + "/end").statusCode()).isEqualTo(302);
        assertThat(office.get(path).statusCode()).isEqualTo(404);
        assertThat(database.sql("select count(*) from exchange_file").query(Long.class).single())
                .isEqualTo(1);
    }

    private void take(String kind, String list) {
        var table = (CsvTable) ListFile.of(kind, list.getBytes(UTF_8)).reading();
        var taker = kinds.stream().filter(one -> one.name().equals(kind)).findFirst().orElseThrow();
        transaction.executeWithoutResult(
                _ -> assertThat(taker.take(table, Map.of()).problems()).isEmpty());
    }

    private String shipped(String kind) {
        return "/exchanges/"
                + database.sql("select id from exchange_profile where shipped_for = ?")
                        .param(kind)
                        .query(Long.class)
                        .single();
    }

    private String profile(String kind, String... columns) throws Exception {
        return profile(office, kind, columns);
    }

    private static String profile(Visitor by, String kind, String... columns) throws Exception {
        var fields =
                Stream.of(columns).flatMap(column -> Stream.of("order-" + column, "1")).toList();
        var named =
                List.of("kind", kind, "name", kind + columns.length + columns[0] + by.hashCode());
        var all = Stream.concat(named.stream(), fields.stream()).toArray(String[]::new);
        return address(by.send("/exchanges", all));
    }

    private static String address(HttpResponse<String> made) {
        return URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpResponse<String> file(String path, String... asked) throws Exception {
        return file(office, path, asked);
    }

    private static HttpResponse<String> file(Visitor by, String path, String... asked)
            throws Exception {
        return by.send(path + "/files", asked);
    }

    private List<String> acts(String kind) {
        return database.sql(
                        "select cast(after as text) from audit_entry where kind = ? order by id")
                .param(kind)
                .query(String.class)
                .list();
    }
}
