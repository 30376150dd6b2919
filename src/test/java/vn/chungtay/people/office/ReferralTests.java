package vn.chungtay.people.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.TestPostgres;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.organisation.Units;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.figures.RegisterFigures.Asked;
import vn.chungtay.shared.Period;

/// Members whom branches refer to the Party, from the form to what the branch reports.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReferralTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    static {
        OfficialList.province(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired OfficialImport imported;
    @Autowired OfficialRegister officials;
    @Autowired Units units;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void nobody_is_referred() {
        database.sql("delete from referral").update();
        new OfficialList(imported, transaction).take(OfficialList.LIST);
    }

    @Test
    void a_member_is_referred_and_admitted() throws Exception {
        var visitor = Visitor.at(port);
        var path = referred("C7", "4/3/2020");

        assertThat(visitor.page(path)).contains("Bùi Văn Mẫu", "Đang xem xét", "Ghi đã kết nạp");
        assertThat(branch(2020)).doesNotContainKey("b5.branches_with_referral");

        assertThat(visitor.send(path + "/admission", "admittedOn", "5/6/2020").statusCode())
                .isEqualTo(302);

        assertThat(visitor.page(path)).contains("Đã kết nạp", "5/6/2020", "không sửa được nữa");
        assertThat(branch(2020)).containsEntry("b5.branches_with_referral", 1L);
        assertThat(branch(2021)).doesNotContainKey("b5.branches_with_referral");
        assertThat(visitor.send(path + "/withdrawal", "withdrawnOn", "6/6/2020").statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_referral_that_was_taken_back_lets_another_begin() throws Exception {
        var visitor = Visitor.at(port);
        var path = referred("C7", "4/3/2020");
        assertThat(refer("C7", "fu.t.b.1.a", "5/3/2020")).contains("Hãy ghi kết quả của lượt ấy");

        visitor.send(path + "/withdrawal", "withdrawnOn", "1/4/2020");
        referred("C7", "1/5/2021");

        assertThat(visitor.rows("/referrals")).containsExactly("Bùi Văn Mẫu", "Bùi Văn Mẫu");
        assertThat(visitor.rows("/referrals?state=WITHDRAWN&year=2020&unit=fu.t.b"))
                .containsExactly("Bùi Văn Mẫu");
        assertThat(visitor.page("/referrals?q=bui+van&year=2022")).contains("Hãy bỏ lọc");
        assertThat(visitor.page("/referrals.csv?q=bui+van&state=OPEN"))
                .contains("C7,Bùi Văn Mẫu,FU,fu.t.b.1.a,Hội fu.t.b.1.a,2021-05-01,OPEN,");
        assertThat(visitor.get("/referrals?year=xx").statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_what_was_typed_stays() throws Exception {
        assertThat(refer("X9", "fu.t.b.1.a", "4/3/2020")).contains("mang mã “X9”", "4/3/2020");
        assertThat(refer("C7", "fu.t.b.1", "4/3/2020")).contains("chi hội mang mã", "Bùi Văn Mẫu");
        assertThat(refer("C7", "fu.t.b.1.a", "1/1/2999")).contains("chưa tới", "Hội fu.t.b.1.a");
        assertThat(refer("C7", "fu.t.b.1.a", "hôm nay")).contains("hôm nay");

        var path = referred("C7", "4/3/2020");
        assertThat(Visitor.at(port).send(path + "/admission", "admittedOn", "1/1/2020").body())
                .contains("trước ngày giới thiệu", "1/1/2020");
    }

    @Test
    void every_look_is_told_to_the_trail_and_nobodys_name() throws Exception {
        var path = referred("C7", "4/3/2020");
        var before = looks();

        Visitor.at(port).page("/referrals");
        Visitor.at(port).page("/referrals.csv");
        Visitor.at(port).page(path);

        assertThat(looks()).isEqualTo(before + 3);
        assertThat(entries("after::text like '%Mẫu%'")).isZero();
    }

    private String referred(String person, String day) throws Exception {
        var answer =
                Visitor.at(port)
                        .send("/referrals", "person", person, "unit", "fu.t.b.1.a", "on", day);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/referrals"));
    }

    private String refer(String person, String unit, String day) throws Exception {
        var answer = Visitor.at(port).send("/referrals", "person", person, "unit", unit, "on", day);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    private Map<String, Long> branch(int year) {
        UnitId unit = units.find("fu.t.b.1.a", LocalDate.of(2020, 1, 1)).orElseThrow().id();
        var period = Period.ofYear(year);
        return officials
                .of(new Asked(officials.elements(), Set.of(unit), period, period.lastDay()))
                .getOrDefault(unit, Map.of());
    }

    private long looks() {
        return entries("kind = 'referral.read'");
    }

    private long entries(String which) {
        return database.sql("select count(*) from audit_entry where " + which)
                .query(Long.class)
                .single();
    }
}
