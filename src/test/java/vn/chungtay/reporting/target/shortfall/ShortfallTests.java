package vn.chungtay.reporting.target.shortfall;

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
import vn.chungtay.Testers;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// The units behind a target: T2 wants more than 90% of the Farmers' members to have studied. Of
/// the three grassroots units one fails, one meets it and one is silent.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class ShortfallTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final LocalDate DAY = LocalDate.of(2021, 6, 10);
    private static final String T2 = "/targets/reported/T2";
    private static final String OF_FARMERS = "?period=2021-H1&organisation=FU";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Clerks clerks;
    @Autowired MovingClock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void one_fails_one_meets_it_and_one_is_silent() {
        clock.moveTo(DAY);
        enter("fu.t.b.1.a", "t2.base", 205);
        enter("fu.t.b.1.a", "t2.studied", 150);
        enter("fu.t.b.2.a", "t2.base", 100);
        enter("fu.t.b.2.a", "t2.studied", 99);
    }

    @Test
    void those_that_fail_are_told_with_what_they_need() throws Exception {
        var lines = csv(OF_FARMERS);

        // 90% of 205 is 184.5, so that 185 are above it: 35 more than 150.
        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("T2,2021-H1,FU,fu.t.b.1,")
                .endsWith(",150,205,90,true,NOT_MET,35,34.50");
    }

    /// 90% of 305 is 274.5; 249 have studied. 34.5 less 9 is 25.5.
    @Test
    void what_the_units_lack_adds_up_to_what_the_place_lacks() throws Exception {
        var page = words(Visitor.at(port).page(T2 + OF_FARMERS));

        assertThat(page)
                .contains("1 đơn vị chưa đạt còn thiếu 34,5")
                .contains("Trừ phần vượt của 1 đơn vị đạt − 9")
                .contains("Cộng phần của 1 đơn vị chưa tính được và của cấp trên 0")
                .contains("còn thiếu để bằng 90% (số âm là đã vượt) 25,5");
    }

    @Test
    void the_law_counts_units_at_its_own_level() throws Exception {
        enter("fu.t.b.1", "t5a.households_out_of_poverty", 2);
        enter("fu.t.b.2", "t5a.households_out_of_poverty", 0);
        var address = "/targets/reported/T5a.csv" + OF_FARMERS + "&by=BRANCH";

        var rows = Visitor.at(port).page(address).lines().skip(1).toList();

        assertThat(rows).hasSize(2).allMatch(row -> row.endsWith(",0,1,100,false,NOT_MET,1,1.00"));
    }

    @Test
    void units_are_listed_searched_and_sorted() throws Exception {
        assertThat(csv(OF_FARMERS + "&state=ALL")).hasSize(3);
        assertThat(csv(OF_FARMERS + "&state=NOT_COMPUTABLE"))
                .singleElement()
                .asString()
                .contains("fu.t.n.1");
        assertThat(csv(OF_FARMERS + "&state=ALL&sort=-rate&by=BRANCH").getFirst())
                .contains("fu.t.b.2.a");
        assertThat(csv(OF_FARMERS + "&state=ALL&q=khong+co")).isEmpty();
    }

    @Test
    void a_unit_is_asked_why_and_answers() throws Exception {
        var office = Visitor.at(port);

        var sent =
                office.send(
                        T2 + "/explanations" + OF_FARMERS, "everyone", "1", "until", "20/6/2021");
        var again =
                office.send(
                        T2 + "/explanations" + OF_FARMERS, "everyone", "1", "until", "21/6/2021");

        assertThat(List.of(sent.statusCode(), again.statusCode())).containsOnly(302);
        assertThat(office.page(T2 + OF_FARMERS)).contains("Đã hỏi, hạn 20/6/2021");
        var asked = office.page("/explanations?state=OPEN");
        assertThat(words(asked)).contains("1 đề nghị", "150 / 205", "20/6/2021");
        var one = asked.replaceAll("(?s).*href=\"(/explanations/[0-9]+)\".*", "$1");
        assertThat(office.send(one + "/answers", "body", "  ").statusCode()).isEqualTo(422);
        assertThat(office.send(one + "/answers", "body", "Mùa vụ, đã học bù").statusCode())
                .isEqualTo(302);
        assertThat(office.page(one)).contains("Mùa vụ, đã học bù");
        assertThat(office.page("/explanations.csv")).contains("Mùa vụ, đã học bù");
        assertThat(office.page("/explanations?state=OPEN")).contains("Không có đề nghị nào");
    }

    @Test
    void a_question_to_nobody_or_for_yesterday_is_refused_with_what_was_typed() throws Exception {
        var answer = Visitor.at(port).send(T2 + "/explanations" + OF_FARMERS, "until", "9/6/2021");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Chưa chọn đơn vị nào", "Ngày 9/6/2021 đã qua", "value=\"9/6/2021\"");
    }

    @Test
    void what_there_is_not_is_said() throws Exception {
        assertThat(Visitor.at(port).get("/targets/reported/T99").statusCode()).isEqualTo(404);
        assertThat(Visitor.at(port).get(T2 + "?period=1999").body()).contains("1999");
        assertThat(Visitor.at(port).get(T2 + "?by=VILLAGE").body()).contains("BRANCH");
        assertThat(Visitor.at(port).get(T2 + "?state=BAD").body()).contains("NOT_MET");
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private List<String> csv(String query) throws Exception {
        return Visitor.at(port).page(T2 + ".csv" + query).lines().skip(1).toList();
    }

    private void enter(String unit, String element, int value) {
        var desk = clerks.desk(new RoundPath("R6", "2021-H1", "estimate"), unit);
        clerks.enter(desk, element, value, Testers.EVERYBODY);
    }
}
