package vn.chungtay.routes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chungtay.TestPostgres;
import vn.chungtay.Testers;
import vn.chungtay.backup.KeptRelease;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.routes.Call.Aim;

/// Every address there is, as every role on a unit, on an area and everywhere, inside and outside
/// of what the role holds on.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
class RouteTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final Path TABLE = Path.of("docs/generated/routes.md");

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired SessionRepository<? extends Session> sessions;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired List<SecurityFilterChain> doors;
    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    /// There is something of everything now.
    @AfterAll
    static void kept() throws Exception {
        KeptRelease.addIfAsked(DATABASE, "things");
    }

    /// `bin/test` fails when the file it finds is not the one committed.
    @Test
    void the_table_of_routes_and_roles_is_drawn() throws IOException {
        var table = routes().table(Others.thatAnswer(filters()));

        if (!Files.exists(TABLE) || !Files.readString(TABLE).equals(table)) {
            Files.writeString(TABLE, table);
        }

        assertThat(table).contains("| GET | `/units` | READ_REGISTRY | ANYWHERE | ✓ |");
    }

    @Test
    void nothing_answers_that_nobody_thought_about() {
        assertThat(routes().foreign()).isSubsetOf(Others.HANDLERS.keySet());
        assertThat(filters().map(Filter::getClass).map(Class::getSimpleName))
                .as("because what answers in the door declares no permission")
                .isSubsetOf(Others.knownFilters());
    }

    @Test
    void every_route_answers_every_role_as_its_permission_says() throws Exception {
        var world = world();
        var calls = calls(world);
        var refused = calls.stream().filter(Call::isRefused).toList();
        var open = calls.stream().filter(call -> !call.isRefused()).toList();

        var before = world.state();
        var wrong = wrongAnswers(refused);
        assertThat(world.state()).as("what was refused changed nothing").isEqualTo(before);
        wrong.putAll(wrongAnswers(open));

        assertThat(refused).hasSizeGreaterThan(1000);
        assertThat(open).hasSizeGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    private Routes routes() {
        return Routes.of(requestMappingHandlerMapping);
    }

    private Stream<Filter> filters() {
        return doors.stream().flatMap(door -> door.getFilters().stream());
    }

    private World world() throws Exception {
        var office = Visitor.at(port);
        var cast = Cast.of(DATABASE);
        Person.everyone().forEach(person -> Testers.at(port).welcome(person.viewer(cast)));
        var decisions = List.of(decision(office, "fu.t.b.2"), decision(office, "ff.t.n"));
        return new World(database, sessions, decisions);
    }

    /// Each with its paper, so that there is one to read.
    private static String decision(Visitor office, String unit) throws Exception {
        var signed =
                office.send(
                        "/reorganisations",
                        Stream.of(
                                        "kind RENAME about %s number 9-QĐ/HND date 1/2/2026",
                                        "effective 1/2/2026 signer Thử name Hội-Mới do sign")
                                .map(text -> text.formatted(unit))
                                .flatMap(text -> Stream.of(text.split(" ")))
                                .toArray(String[]::new));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(302);
        var path = signed.headers().firstValue("Location").orElseThrow();
        var id = path.substring(path.lastIndexOf('/') + 1);
        office.upload("/reorganisations/" + id + "/document", "qd.pdf", TestPaper.bytes());
        return id;
    }

    /// Whoever does not hold the permission is told so whatever they ask about: of these, those
    /// with a role everywhere ask for what is outside and for what is not there.
    private List<Call> calls(World world) {
        var calls = new ArrayList<Call>();
        var people = Stream.concat(Person.everyone().stream(), Stream.of(Person.NOBODY)).toList();
        for (var route : routes().ours()) {
            assertThat(world.without(route)).as("%s has no example for", route).isEmpty();
            for (var aim : route.variables().isEmpty() ? List.of(Aim.INSIDE) : aims(world, route)) {
                people.stream()
                        .filter(by -> by.isAskedFor(route))
                        .map(by -> new Call(route, by, aim, world.path(route, by, aim)))
                        .forEach(calls::add);
            }
        }
        calls.sort(Comparator.comparing(call -> endsSessions(call.route())));
        return calls;
    }

    /// Where inside and unknown are the same there is but one word, as in `acceptance`.
    private static List<Aim> aims(World world, Route route) {
        return Stream.of(Aim.values())
                .filter(aim ->
                        aim == Aim.INSIDE
                                || aim == Aim.OUTSIDE
                                        && route.hidesTheRest()
                                        && world.knowsOutside(route)
                                || aim == Aim.UNKNOWN && world.knowsUnknown(route))
                .toList();
    }

    private static boolean endsSessions(Route route) {
        return route.pattern().equals("/account/sessions/end")
                || route.pattern().equals("/sign-out");
    }

    private Map<Call, String> wrongAnswers(List<Call> calls) throws Exception {
        var nobody = new Nobody(port);
        var wrong = new TreeMap<Call, String>(Comparator.comparing(Call::toString));
        for (var call : calls) {
            var request =
                    call.by().role() == null
                            ? nobody.request(call.path())
                            : Testers.request(port, call.path(), call.by().login());
            var answered = call.answered(send(call, request));
            if (!answered.equals(call.due())) {
                wrong.put(call, "due: " + call.due() + ", but: " + answered);
            }
        }
        return wrong;
    }

    private HttpResponse<String> send(Call call, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        if (!call.route().isReading()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(call.route().method(), BodyPublishers.noBody());
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
