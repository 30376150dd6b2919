package vn.chungtay.probing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.TestPostgres;
import vn.chungtay.Testers;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.routes.Nobody;

/// Somebody who may do everything types what is meant to break out of a page, a statement or a
/// header into all that can be typed into.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
class ProbingTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final Pattern ID = Pattern.compile("/[0-9]+(?=/|\\.csv|$)");
    private static final List<String> FORGED =
            List.of(
                    "0",
                    "-1",
                    "999999",
                    "999999999999999999",
                    "9999999999999999999",
                    "1e3",
                    "1%00",
                    "1;2",
                    "%2e%2e",
                    "..%2f1",
                    "%D9%A1",
                    "1%20or%201=1");

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    private Guard guard = new Guard(0);
    private List<String> start = List.of();

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void fill() throws Exception {
        guard = new Guard(port);
        var asked =
                Visitor.at(port)
                        .send(
                                "/change-requests",
                                "kind RENAME unit ff.t.b.1 name Mới from 1/2/2026 reason Gọn by Ông"
                                        .split(" "));
        assertThat(asked.statusCode()).isIn(302, 422); // asked before by the test before
        var victim =
                database.sql(
                                """
                                insert into account (login, name, made_at)
                                values ('nan-nhan', 'Nạn Nhân', now())
                                    on conflict (login) do update
                                   set name = excluded.name
                                returning id
                                """)
                        .query(Long.class)
                        .single();
        // Others' accounts have the same shape, and are left alone.
        start =
                List.of(
                        "/accounts/" + victim,
                        "/",
                        "/units/fu.t.b.2",
                        "/reorganisations/new?kind=RENAME&subject=UNIT&about=fu.t.b.2",
                        "/change-requests/new?kind=RENAME&unit=fu.t.b.1",
                        "/imports/new?kind=areas",
                        "/imports/new?kind=reorganisation");
    }

    @Test
    void nothing_typed_breaks_out_of_where_it_belongs() throws Exception {
        var prober = new Prober(path -> Testers.request(port, path), guard);
        var screens = prober.crawl(start);
        assertThat(screens).hasSizeGreaterThan(30);

        for (var screen : screens) {
            for (var address : addresses(screen)) {
                prober.probeAddress(address);
            }
            for (var form : screen.forms()) {
                if (!form.isMultipart() && !form.action().equals("/sign-out")) {
                    prober.probeForm(form);
                }
            }
        }

        assertThat(stored()).as("tables that keep what was typed").hasSizeGreaterThan(3);
        prober.crawl(start); // now that it is in the lists
        assertThat(guard.looked()).isGreaterThan(1000);
        assertThat(guard.complaints()).isEmpty();
    }

    @Test
    void nothing_typed_before_signing_in_does_either() throws Exception {
        var nobody = new Nobody(port);
        var prober = new Prober(nobody::request, guard);

        for (var screen :
                prober.crawl(List.of("/sign-in", "/way-back", "/join/" + "a".repeat(43)))) {
            for (var form : screen.forms()) {
                prober.probeForm(form);
            }
        }
        prober.probeAddress("/sign-in?next=/units&login=x");
        prober.probeAddress("/sign-in/code?next=/units");
        prober.probeAddress("/units?q=x");

        assertThat(guard.looked()).isGreaterThan(50);
        assertThat(guard.complaints()).isEmpty();
    }

    @Test
    void what_the_api_is_asked_with_is_read_as_strictly() throws Exception {
        var prober = new Prober(path -> Testers.request(port, path), guard);
        var described = prober.get("/api/v1/openapi.json").body();
        var paths = JsonMapper.shared().readTree(described).get("paths");

        for (var path : List.of("/api/v1/units", "/api/v1/targets", "/api/v1/findings")) {
            var parameters =
                    paths.get(path)
                            .get("get")
                            .path("parameters")
                            .valueStream()
                            .map(parameter -> "&" + parameter.get("name").asString() + "=");
            prober.probeAddress(path + "?sort=" + parameters.collect(Collectors.joining()));
        }

        assertThat(guard.looked()).isGreaterThan(50);
        assertThat(guard.complaints()).isEmpty();
    }

    @Test
    void an_id_that_was_made_up_leads_nowhere() throws Exception {
        var prober = new Prober(path -> Testers.request(port, path), guard);
        var screens = prober.crawl(start);
        var withIds =
                screens.stream()
                        .flatMap(screen -> Stream.concat(screen.links().stream(), actions(screen)))
                        .map(Addresses::path)
                        .map(path -> ID.matcher(path).replaceAll("/ID"))
                        .filter(path -> path.contains("/ID") && !path.startsWith("/forms/"))
                        .distinct()
                        .toList();
        assertThat(withIds).hasSizeGreaterThan(8);

        for (var path : withIds) {
            for (var forged : FORGED) {
                var answer = prober.get(path.replace("ID", forged));
                assertThat(answer.statusCode()).as(path + " " + forged).isIn(400, 404, 405);
            }
        }
        assertThat(guard.complaints()).isEmpty();
    }

    /// Something else under the name and the type of a paper.
    @Test
    void what_is_sent_under_a_false_name_or_too_large_is_refused_in_words() throws Exception {
        var office = Visitor.at(port);
        var signed =
                office.send(
                        "/reorganisations",
                        ("kind RENAME about ff.t.b.2 number 7-QĐ/MT date 3/2/2026"
                                        + " effective 3/2/2026 signer Thử name Hội-Bảy do sign")
                                .split(" "));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(302);
        var paper = Addresses.ownPath(signed.headers().firstValue("Location").orElseThrow());

        for (var content : List.of("MZ\0", "<html>", "<svg onload=1>", "PK\3\4", "%!PS", "")) {
            var answer = office.upload(paper + "/document", "a.pdf", content.getBytes(UTF_8));
            assertThat(guard.look(content, answer).statusCode()).as(content).isEqualTo(422);
            assertThat(answer.body()).contains("role=\"alert\"");
        }
        var large = office.upload(paper + "/document", "a.pdf", new byte[66 * 1024 * 1024]);
        assertThat(guard.look("large", large).statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("<html lang=\"vi\">");
        var named = office.upload(paper + "/document", "../a\rb<b>.pdf", TestPaper.bytes());
        assertThat(guard.look("named", named).statusCode()).isEqualTo(302);
        var filed = guard.look("filed", office.get(paper + "/document"));
        assertThat(filed.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .doesNotContain("..", "\r");
        assertThat(guard.complaints()).isEmpty();
    }

    private static List<String> addresses(Screen screen) {
        var searched =
                screen.forms().stream()
                        .filter(form -> !form.isPost())
                        .map(form ->
                                form.action() + "?" + String.join("=&", form.fields().keySet()));
        return Stream.concat(screen.links().stream(), searched).toList();
    }

    private static Stream<String> actions(Screen screen) {
        return screen.forms().stream().map(Screen.Form::action);
    }

    private List<String> stored() {
        return Stream.of(
                        "account",
                        "role_grant",
                        "access_token",
                        "change_request",
                        "reorganisation",
                        "unit_state",
                        "audit_entry")
                .filter(table ->
                        database.sql(
                                        "select exists (select from "
                                                + table
                                                + " t where t::text like '%probe-mark%')")
                                .query(Boolean.class)
                                .single())
                .toList();
    }
}
