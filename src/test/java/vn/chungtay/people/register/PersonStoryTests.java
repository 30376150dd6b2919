package vn.chungtay.people.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
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
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.shared.DateText;

/// Four people in a small province, as the head of a unit, an officer of the Party and others see
/// them.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PersonStoryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    static {
        SmallProvince.foundedIn(DATABASE).merge("fu.t.n.1", "fu.t.b.2", "2023-10-01");
    }

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    private long hoa;
    private long nam;
    private long hoaInFront;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void people() {
        var roll = roll();
        roll.clear();
        hoa = roll.person("N1", "Nguyễn Thị Hòa", "1980-02-03");
        nam = roll.person("N2", "Trần Văn Nam", "1990-01-01");
        var an = roll.person("N3", "Đỗ Thúy An", null);
        var ly = roll.person("N4", "Lê Ly", "1970-12-31");
        roll.member(hoa, "fu.t.b.1", "[2018-05-01,)");
        hoaInFront = roll.member(hoa, "ff.t.b.1", "[2019-05-01,)");
        roll.member(nam, "fu.t.b.2", "[2018-05-01,)");
        roll.member(an, "fu.t.n.1", "[2020-01-01,)");
        roll.member(ly, "ff.t.n.1", "[2017-01-01,2020-01-01)");
    }

    @Test
    void people_are_found_by_name_with_diacritics_or_without() throws Exception {
        assertThat(rows("/people")).containsExactly("Đỗ Thúy An", "Nguyễn Thị Hòa", "Trần Văn Nam");
        assertThat(rows("/people?q=nguyen+hoa")).containsExactly("Nguyễn Thị Hòa");
        assertThat(rows("/people?q=%C4%90%E1%BB%97+an")).containsExactly("Đỗ Thúy An");
        assertThat(rows("/people?q=do+thuy")).containsExactly("Đỗ Thúy An");
        assertThat(rows("/people?q=N2")).containsExactly("Trần Văn Nam");
        assertThat(rows("/people?q=oa")).isEmpty();
        assertThat(rows("/people?sort=-birth&from=30"))
                .containsExactly("Trần Văn Nam", "Nguyễn Thị Hòa");
        assertThat(rows("/people?standing=LEFT")).containsExactly("Lê Ly");
        assertThat(rows("/people?organisation=FF")).containsExactly("Nguyễn Thị Hòa");
        assertThat(visitor().get("/people?from=x").statusCode()).isEqualTo(400);
        assertThat(visitor().get("/people?gender=x").statusCode()).isEqualTo(400);
    }

    @Test
    void members_of_a_unit_that_was_taken_over_stand_where_it_went() throws Exception {
        assertThat(rows("/people?unit=fu.t.b.2")).containsExactly("Đỗ Thúy An", "Trần Văn Nam");
        assertThat(as(Role.BRANCH_HEAD, "fu.t.b.2").rows("/people"))
                .containsExactly("Đỗ Thúy An", "Trần Văn Nam");
        assertThat(visitor().page("/people?unit=fu.t.b.2")).doesNotContain("fu.t.n.1");
        assertThat(as(Role.BRANCH_HEAD, "fu.t.b.2").get("/people/" + hoa).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_branch_head_finds_the_members_from_the_first_page() throws Exception {
        roll().member(nam, "ff.t.b.2", "[2019-05-01,)");
        var head = as(Role.BRANCH_HEAD, "fu.t.b.2");

        assertThat(head.page("/"))
                .contains("href=\"/people\"", "Đang sinh hoạt: 2 người", ": 2 người.");
        assertThat(head.page("/members")).contains("href=\"/people\"");
        assertThat(as(Role.LEADER, "t.b").page("/members")).doesNotContain("href=\"/people\"");
    }

    @Test
    void there_is_a_box_for_what_one_may_change_alone() throws Exception {
        var head = as(Role.BRANCH_HEAD, "fu.t.b.1");
        var own = "value=\"" + membership("fu.t.b.1") + "\"";
        var other = "value=\"" + hoaInFront + "\"";

        assertThat(head.page("/people")).contains(own).doesNotContain(other);
        assertThat(head.page("/people/" + hoa)).contains(own + " checked").doesNotContain(other);
        assertThat(as(Role.PARTY_OFFICER, "t.b").page("/people/" + hoa))
                .doesNotContain(own, "/people/changes/new");
    }

    @Test
    void whoever_only_reads_sees_the_year_of_birth() throws Exception {
        var party = as(Role.PARTY_OFFICER, "t.b");

        assertThat(party.page("/people")).contains("1980").doesNotContain("3/2/1980");
        assertThat(party.page("/people/" + hoa)).contains("1980").doesNotContain("3/2/1980");
        assertThat(as(Role.BRANCH_HEAD, "fu.t.b.1").page("/people")).contains("3/2/1980");
        assertThat(as(Role.LEADER, "t.b").get("/people").statusCode()).isEqualTo(403);
        assertThat(party.get("/people.csv").statusCode()).isEqualTo(403);
    }

    @Test
    void an_identity_number_is_closed_and_each_look_is_told() throws Exception {
        var head = as(Role.BRANCH_HEAD, "fu.t.b.1");
        var officer = as(Role.ORGANISATION_OFFICER, "fu.t.b");
        var saved =
                officer.send(
                        "/people/" + hoa, "name", "Nguyễn Thị Hòa", "identity", "001 080 000 123");

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(officer.page("/people/" + hoa))
                .contains("Đã che")
                .doesNotContain("001080000123");
        assertThat(officer.send("/people/" + hoa + "/looks").body()).contains("001080000123");
        assertThat(head.send("/people/" + hoa + "/looks").statusCode()).isEqualTo(403);
        assertThat(roll().trail())
                .contains("person.look person N1 {\"fields\": \"identity, party\"}")
                .doesNotContain("001080000123");
        assertThat(
                        database.sql(
                                        "select encode(identity_closed, 'escape')"
                                                + " from person where id = "
                                                + hoa)
                                .query(String.class)
                                .single())
                .doesNotContain("001080000123");
        assertThat(rows("/people?q=001080000123")).containsExactly("Nguyễn Thị Hòa");
        assertThat(rows("/people?q=001+080+000+123")).containsExactly("Nguyễn Thị Hòa");
    }

    @Test
    void a_head_moves_members_away_and_back_and_ends_what_is_over() throws Exception {
        var officer = as(Role.ORGANISATION_OFFICER, "fu.t");
        var member = roll().of(hoa).getFirst();
        var id = membership("fu.t.b.1");

        assertThat(member).startsWith("fu.t.b.1");
        assertThat(change(officer, "TRANSFER 1/5/2018 fu.t.b.2", id)).contains("sau ngày ấy");
        assertThat(change(officer, "TRANSFER 1/3/2024 ff.t.b.2", id)).contains("tổ chức khác");
        assertThat(change(officer, "TRANSFER 1/3/2924 fu.t.b.2", id)).contains("chưa tới");
        assertThat(change(officer, "BACK 1/3/2024", id)).contains("không đi làm xa");
        assertThat(roll().of(hoa)).hasSize(2);

        assertThat(change(officer, "TRANSFER 1/3/2024 fu.t.b.2", id)).isEmpty();
        assertThat(change(officer, "AWAY 1/4/2024", membership("fu.t.b.2"))).isEmpty();
        assertThat(rows("/people?standing=AWAY")).containsExactly("Nguyễn Thị Hòa");
        assertThat(change(officer, "BACK 1/6/2024", membership("fu.t.b.2"))).isEmpty();
        assertThat(change(officer, "LEAVE 31/12/2024", membership("fu.t.b.2"))).isEmpty();

        assertThat(roll().of(hoa))
                .containsExactly(
                        "fu.t.b.1 [2018-05-01,2024-03-01)",
                        "ff.t.b.1 [2019-05-01,)",
                        "fu.t.b.2 [2024-03-01,2025-01-01)");
        assertThat(visitor().page("/people/" + hoa))
                .contains("Chuyển từ", "Đi làm xa tại Hà Nội", "Trở về", "Ngày cuối sinh hoạt");
    }

    @Test
    void who_is_confirmed_is_not_asked_about_again_this_year() throws Exception {
        var head = as(Role.BRANCH_HEAD, "ff.t.b.1");

        assertThat(head.rows("/people?standing=UNCONFIRMED")).containsExactly("Nguyễn Thị Hòa");
        assertThat(head.page("/people/changes/new?kind=CONFIRM&membership=" + hoaInFront))
                .contains("Nguyễn Thị Hòa", "1 người được chọn");
        assertThat(change(head, "CONFIRM " + today(), hoaInFront)).isEmpty();
        assertThat(head.rows("/people?standing=UNCONFIRMED")).isEmpty();
        assertThat(change(head, "CONFIRM " + today(), membership("fu.t.b.1")))
                .contains("Chưa chọn ai");
        assertThat(change(head, "LEAVE " + today(), hoaInFront)).isEmpty();
        assertThat(visitor().page("/people/" + hoa))
                .contains("Xác nhận còn sinh hoạt", "Ngày cuối sinh hoạt");
    }

    @Test
    void somebody_who_is_in_the_register_is_not_admitted_twice() throws Exception {
        var officer = as(Role.ORGANISATION_OFFICER, "fu.t");
        String[] typed = {
            "name", "nguyễn thị hoà", "birth", "3/2/1980", "unit", "fu.t.b.1", "joined", "1/1/2024"
        };
        var asked = officer.send("/people", typed);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Nguyễn Thị Hòa, mã N1", "Không phải, đây là người khác");
        assertThat(officer.send("/people", with(typed, "same", "" + hoa)).body())
                .contains("đang hoặc sẽ sinh hoạt");
        var other = officer.send("/people", with(typed, "same", "NEW"));
        assertThat(other.statusCode()).isEqualTo(302);
        assertThat(rows("/people?q=nguyen+thi+hoa")).hasSize(2);
    }

    @Test
    void what_is_typed_wrong_is_told_and_kept() throws Exception {
        var answer =
                visitor()
                        .send(
                                "/people",
                                "name",
                                "",
                                "birth",
                                "31/2/1990",
                                "identity",
                                "12",
                                "unit",
                                "fu.x",
                                "joined",
                                "1/1/2024");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Họ và tên” còn trống", "31/2/1990", "có 12 số", "fu.x");
    }

    @Test
    void a_card_leads_to_the_page_and_a_file_has_all_there_is() throws Exception {
        assertThat(visitor().page("/people/" + nam + "/card"))
                .contains("<svg", "Trần Văn Nam", "N2");
        var file = visitor().page("/people/" + nam + ".json");

        assertThat(file).contains("Trần Văn Nam", "1990-01-01", "[2018-05-01,)");
        assertThat(roll().trail()).contains("person.export person N2");
        assertThat(visitor().page("/people.csv?q=nam"))
                .contains("N2,Trần Văn Nam,1990-01-01,,FU,fu.t.b.2,2018-05-01,");
    }

    @Test
    void whoever_is_forgotten_is_counted_without_a_name() throws Exception {
        var erasure = "/people/" + nam + "/erasure";

        assertThat(visitor().send(erasure, "why", "đơn").body()).contains("còn sinh hoạt");
        assertThat(change(visitor(), "LEAVE 31/12/2024", membership("fu.t.b.2"))).isEmpty();
        assertThat(visitor().send(erasure, "why", "").statusCode()).isEqualTo(422);
        assertThat(visitor().send(erasure, "why", "đơn").statusCode()).isEqualTo(302);
        assertThat(visitor().page("/people/" + nam))
                .contains("Người đã xóa")
                .doesNotContain("Nam<");
        assertThat(
                        database.sql("select count(*) from person where full_name like '%Nam%'")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(visitor().page("/api/v1/members/counts?unit=fu.t.b.2&asOf=2020-06-30"))
                .contains("\"memberships\":1");
    }

    /// It cannot be undone: neither for whoever only reads, nor for whoever may not see all of it.
    @Test
    void only_who_keeps_the_register_and_sees_all_of_a_person_erases_them() throws Exception {
        assertThat(change(visitor(), "LEAVE 31/12/2024", membership("fu.t.b.2"))).isEmpty();
        var erasure = "/people/" + nam + "/erasure";

        assertThat(as(Role.PARTY_OFFICER, "t.b").send(erasure, "why", "đơn").statusCode())
                .isEqualTo(403);
        assertThat(as(Role.BRANCH_HEAD, "fu.t.b.2").send(erasure, "why", "đơn").body())
                .contains("cán bộ tổ chức cấp trên");
        assertThat(rows("/people?q=nam&standing=LEFT")).containsExactly("Trần Văn Nam");
        var officer = as(Role.ORGANISATION_OFFICER, "fu.t.b").send(erasure, "why", "đơn");
        assertThat(officer.statusCode()).isEqualTo(302);
    }

    /// @param what kind, day and the unit somebody goes to: `TRANSFER 1/3/2024 fu.t.b.2`
    private String change(Visitor by, String what, long membership) throws Exception {
        var words = (what + " ").split(" ", -1);
        var answer =
                by.send(
                        "/people/changes",
                        "kind",
                        words[0],
                        "membership",
                        "" + membership,
                        "day",
                        words[1],
                        "elsewhere",
                        words[2],
                        "place",
                        "Hà Nội");
        return answer.statusCode() == 302 ? "" : answer.body();
    }

    private long membership(String unit) {
        return database.sql(
                        """
                        select m.id
                          from membership m
                          join unit u on u.id = m.unit
                         where u.code = ?
                           and m.voided_at is null
                           and upper_inf(m.during)
                         order by m.id desc
                         limit 1
                        """)
                .param(unit)
                .query(Long.class)
                .single();
    }

    private static String today() {
        return DateText.print(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    private static String[] with(String[] typed, String name, String value) {
        var more = Arrays.copyOf(typed, typed.length + 2);
        more[typed.length] = name;
        more[typed.length + 1] = value;
        return more;
    }

    private List<String> rows(String address) throws Exception {
        return visitor().rows(address);
    }

    private Roll roll() {
        return new Roll(database);
    }

    private Visitor visitor() {
        return Visitor.at(port);
    }

    private Visitor as(Role role, String place) {
        return visitor().as(Cast.of(DATABASE).with(role, place));
    }
}
