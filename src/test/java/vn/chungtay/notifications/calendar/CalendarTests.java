package vn.chungtay.notifications.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;

/// Somebody subscribes to the days on which their work is due, in June 2021.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class CalendarTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final Pattern ADDRESS = Pattern.compile("http[^<\"]*/calendar/[^<\"]*[.]ics");
    private static final String REPORT = "Báo cáo 6 tháng, 6 tháng đầu năm 2021, số ước";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;
    private final Cast cast = Cast.of(DATABASE);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void on_the_tenth_of_june() {
        clock.moveTo(LocalDate.of(2021, 6, 10));
    }

    @Test
    void the_calendar_has_what_is_owed_and_the_rounds_of_the_year() throws Exception {
        var son = cast.with(Role.BRANCH_HEAD, "fu.t.b.1.a");

        var answer = fetch(make(son));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        var events = events(answer.body());
        assertThat(summaries(events))
                .contains(
                        "2021-06-14 Nhập và trình " + REPORT + " của Hội fu.t.b.1.a",
                        "2021-06-14 Hạn nộp " + REPORT)
                .allMatch(line -> line.startsWith("2021-"));
        assertThat(events)
                .anyMatch(e -> text(e, "URL").endsWith("/reports/R6/2021-H1/estimate/fu.t.b.1.a"))
                .allMatch(e -> text(e, "UID").endsWith("@chungtay"));
    }

    @Test
    void an_address_that_was_ended_or_replaced_answers_nobody() throws Exception {
        var lan = cast.with(Role.ORGANISATION_OFFICER, "fu.t.b.1");
        var first = make(lan);
        var second = make(lan);

        assertThat(fetch(first).statusCode()).isEqualTo(404);
        assertThat(fetch(second).statusCode()).isEqualTo(200);
        visitor(lan).send("/account/calendar/end");
        assertThat(fetch(second).statusCode()).isEqualTo(404);
        assertThat(visitor(lan).page("/account/calendar"))
                .contains("Tạo địa chỉ lịch")
                .doesNotContain("Bỏ địa chỉ");
    }

    @Test
    void an_address_ends_also_after_the_clock_was_set_back() throws Exception {
        var hoa = cast.with(Role.BRANCH_HEAD, "fu.t.b.1.b");
        var address = make(hoa);

        clock.moveTo(LocalDate.of(2021, 6, 9));
        visitor(hoa).send("/account/calendar/end");

        assertThat(fetch(address).statusCode()).isEqualTo(404);
    }

    @Test
    void an_address_is_shown_once_and_not_kept() throws Exception {
        var thu = cast.with(Role.PARTY_OFFICER, "t.n.1");
        var address = make(thu);
        var secret = address.replaceAll(".*/calendar/(.*)[.]ics", "$1");

        assertThat(secret).hasSize(43);
        assertThat(visitor(thu).page("/account/calendar"))
                .contains("Đang có một địa chỉ")
                .doesNotContain(secret);
        assertThat(
                        database.sql("select c::text from calendar_address c")
                                .query(String.class)
                                .list())
                .noneMatch(row -> row.contains(secret));
        assertThat(database.sql("select kind from audit_entry").query(String.class).list())
                .contains("calendar.make");
    }

    @Test
    void whoever_may_no_longer_sign_in_has_no_calendar() throws Exception {
        var binh = cast.with(Role.BRANCH_HEAD, "fu.t.n.1.a");
        var address = make(binh);

        database.sql("update account set closed_at = now(), closed_why = 'Nghỉ' where id = :id")
                .param("id", binh.id().value())
                .update();

        assertThat(fetch(address).statusCode()).isEqualTo(404);
    }

    private Visitor visitor(Viewer viewer) {
        return Visitor.at(port).as(viewer);
    }

    private String make(Viewer viewer) throws Exception {
        var page = visitor(viewer).send("/account/calendar").body();
        var found = ADDRESS.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group();
    }

    /// As a calendar program does it: nobody has signed in.
    private static HttpResponse<String> fetch(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static List<VEvent> events(String text) throws Exception {
        return new CalendarBuilder()
                .build(new StringReader(text))
                .<VEvent>getComponents(Component.VEVENT);
    }

    private static List<String> summaries(List<VEvent> events) {
        return events.stream().map(e -> start(e).getDate() + " " + text(e, "SUMMARY")).toList();
    }

    private static DtStart<?> start(VEvent event) {
        return event.<DtStart<?>>getRequiredProperty("DTSTART");
    }

    private static String text(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
