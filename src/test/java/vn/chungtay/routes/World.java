package vn.chungtay.routes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.routes.Call.Aim;

/// An example for every variable of every address: one inside of what [Person]s hold, one outside,
/// one there is not. What a request may use up is made anew for each.
final class World {
    static final String UNKNOWN = "999999";
    static final String NAME = "khong-co";
    private static final String INSIDE = "fu.t.b.1";
    private static final String OUTSIDE = "ff.t.n.1";

    /// Where only a few words are an address at all.
    private static final Predicate<String> CAN_BE_UNKNOWN =
            variable ->
                    Stream.of("{roll}", "{answer}", "{stage}", "{verdict}", "{format}")
                            .noneMatch(variable::endsWith);

    private final JdbcClient database;
    private final SessionRepository<? extends Session> sessions;
    private final Map<String, BiFunction<Person, Aim, String>> examples = new HashMap<>();
    private final Set<String> everybodys = new HashSet<>();
    private int made;

    /// @param decisions one about a unit inside, one about a unit outside
    World(
            JdbcClient database,
            SessionRepository<? extends Session> sessions,
            List<String> decisions) {
        this.database = database;
        this.sessions = sessions;
        registry(decisions);
        published();
        tasks();
        reports();
        targets();
        commitments();
        lists();
        accounts();
        holder(INSIDE);
        holder(OUTSIDE);
    }

    private void registry(List<String> decisions) {
        fixed("/units/{code}", INSIDE, OUTSIDE, NAME);
        fixed("/areas/{code}", "t.b.1", "t.n.1", NAME);
        fixed("/reorganisations/{id}", decisions.getFirst(), decisions.getLast(), UNKNOWN);
        fixed("/exports/{roll}", "areas", "areas", "areas");
        new Exchanged(database).into(examples);
        examples.put(
                "/change-requests/{id}",
                (_, aim) -> aim == Aim.UNKNOWN ? UNKNOWN : request(place(aim)));
        fixed("/change-requests/{id}/{answer}", "refusal", "refusal", "refusal");
    }

    private void published() {
        fixed("/forms/{code}", "B1", "B1", "B99");
        fixed("/forms/{code}.{format}", "csv", "csv", "csv");
        fixed("/totals.{format}", "xlsx", "xlsx", "xlsx");
        fixed("/forms/{form}", "B3", "B3", "B99");
        fixed("/forms/{form}/{period}", "2020", "2020", "2020");
        fixed("/forms/{form}/{period}/{line}", "TOTAL", "TOTAL", "TOTAL");
        var cell = "b3.district.theory_intermediate";
        fixed("/forms/{form}/{period}/{line}/{code}", cell, cell, cell);
        fixed("/programme/{code}", "de-an-02-2021", "de-an-02-2021", NAME);
        fixed("/schema/{name}", "form", "form", NAME);
        examples.put("/programmes/proposals/{id}", new Proposed(database)::example);
        examples.put("/programmes/amendments/{id}", new Amended(database)::example);
        fixed("/programmes/{code}", "de-an-02-2021", "de-an-02-2021", NAME);
        Amended.PARTS.forEach((path, part) -> fixed(path, part, part, "task-999"));
    }

    private void tasks() {
        var task = "/programme/tasks/{task}";
        fixed(task, "1", "1", UNKNOWN);
        fixed(task + "/{occurrence}", "1", "1", "99");
        fixed("/programme/bodies/{body}", Tasks.BODY, Tasks.BODY, NAME);
        new Tasks(database).into(examples);
    }

    private void reports() {
        var round = "/reports/{form}/{period}/{stage}";
        fixed(round, "final", "final", "final");
        fixed(round + "/{unit}", INSIDE, OUTSIDE, NAME);
        fixed(round + "/{unit}/{element}", "t3.done", "t3.done", "t3.none");
        Briefs.PAPERS.forEach((path, aims) -> fixed(path, aims[0], aims[1], aims[2]));
        new Versions(database).into(examples);
        examples.put(
                round + "/{unit}/{element}/notes/{id}",
                (by, aim) -> aim == Aim.UNKNOWN ? UNKNOWN : note(by, place(aim)));
    }

    private void targets() {
        var targets = new Questions(database);
        fixed("/targets/reported/{target}", "T2", "T2", "T99");
        examples.put(
                "/explanations/{id}",
                (_, aim) -> aim == Aim.UNKNOWN ? UNKNOWN : targets.question(place(aim)));
    }

    private void commitments() {
        var work = new Work(database);
        var path = "/commitments/{id}";
        examples.put(path, (_, aim) -> aim == Aim.UNKNOWN ? UNKNOWN : work.commitment(place(aim)));
        examples.put(
                path + "/evidence/{evidence}",
                (_, aim) -> aim == Aim.UNKNOWN ? UNKNOWN : work.evidence());
        examples.put("/agreements/{id}", new Pacts(database)::example);
        examples.put("/documents/{id}", new Filed(database)::example);
        new Members(database).into(examples);
        examples.put("/referrals/{id}", new Referred(database)::example);
    }

    private void lists() {
        fixed("/imports/samples/{kind}", "values", "values", NAME);
        fixed("/api/v1/imports/{kind}", "values", "values", NAME);
        for (var job : List.of("/imports/{id}", "/api/v1/jobs/{id}")) {
            examples.put(job, (by, aim) -> of(by, aim, this::job));
        }
        var forms = new Forms(database);
        examples.put("/imports/sources/{id}", (by, aim) -> of(by, aim, forms::of));
    }

    private void accounts() {
        examples.put(
                "/accounts/{id}",
                (_, aim) -> aim == Aim.UNKNOWN ? UNKNOWN : "" + holder(place(aim)));
        examples.put(
                "/accounts/{id}/roles/{role}",
                (_, aim) -> aim == Aim.UNKNOWN ? UNKNOWN : grant(holder(place(aim)), place(aim)));
        examples.put("/audit/{id}", (by, aim) -> of(by, aim, this::entry));
        examples.put("/account/tokens/{id}", (by, aim) -> of(by, aim, this::token));
        examples.put(
                "/account/sessions/{key}",
                (by, aim) -> aim == Aim.UNKNOWN ? "0".repeat(12) : session(owner(by, aim)));
        fixed("/calendar/{secret}", "1".repeat(43), "2".repeat(43), "0".repeat(43));
        examples.put("/join/{secret}", (_, aim) -> aim == Aim.UNKNOWN ? "0".repeat(43) : link());
    }

    private void fixed(String variable, String inside, String outside, String unknown) {
        var all = Map.of(Aim.INSIDE, inside, Aim.OUTSIDE, outside, Aim.UNKNOWN, unknown);
        if (inside.equals(outside)) {
            everybodys.add(variable);
        }
        examples.put(variable, (_, aim) -> all.get(aim));
    }

    private static String of(Person by, Aim aim, Function<String, String> make) {
        return aim == Aim.UNKNOWN ? UNKNOWN : make.apply(owner(by, aim));
    }

    /// The variables of an address that nobody gave an example for.
    List<String> without(Route route) {
        return route.variables().stream().filter(one -> !examples.containsKey(one)).toList();
    }

    /// Whether an address can name what lies outside of what somebody holds.
    boolean knowsOutside(Route route) {
        return !everybodys.containsAll(route.variables());
    }

    /// Whether an address can name what there is not.
    boolean knowsUnknown(Route route) {
        return route.variables().stream().anyMatch(CAN_BE_UNKNOWN);
    }

    String path(Route route, Person by, Aim aim) {
        var path = route.pattern();
        for (var variable : route.variables()) {
            var name = variable.substring(variable.lastIndexOf('{'));
            path = path.replace(name, examples.get(variable).apply(by, aim));
        }
        return path;
    }

    /// A fingerprint of all there is but sessions, seals and what the scheduler does.
    Map<String, String> state() {
        return database
                .sql(
                        """
                        select tablename
                          from pg_tables
                         where schemaname = current_schema
                           and tablename !~ '^(spring_session|audit_(waiting|seal)|scheduled|node$)'
                        """)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toMap(table -> table, this::fingerprint));
    }

    private String fingerprint(String table) {
        return database.sql(
                        "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                                + table
                                + " t")
                .query(String.class)
                .single();
    }

    static String place(Aim aim) {
        return aim == Aim.INSIDE ? INSIDE : OUTSIDE;
    }

    /// Somebody else's things belong to whoever holds a role outside.
    static String owner(Person by, Aim aim) {
        return aim == Aim.INSIDE && by.role() != null ? by.login() : "holder." + OUTSIDE;
    }

    private long holder(String unit) {
        var login = "holder." + unit;
        var there =
                database.sql(
                                """
                                insert into account (login, name, made_at)
                                values (?, 'Người ' || ?, now())
                                    on conflict (login) do nothing
                                """)
                        .params(login, unit)
                        .update();
        var id = id("select id from account where login = ?", login);
        if (there == 1) {
            grant(id, unit);
        }
        return id;
    }

    private String grant(long account, String unit) {
        return ""
                + id(
                        """
                           insert into role_grant (account, role, unit, valid_from, document,
                                  granted_at)
                           select ?, 'BRANCH_HEAD', id, date '2020-01-01', 'test', now()
                             from unit
                            where code = ?
                        returning id
                        """,
                        account,
                        unit);
    }

    private String request(String unit) {
        return ""
                + id(
                        """
                           insert into change_request (kind, unit, name, wanted_from, reason,
                                  requested_at, requested_by)
                           select 'RENAME', id, ?, date '2026-02-01', 'Gọn', now(), 'Bà Thử'
                             from unit
                            where code = ?
                        returning id
                        """,
                        "Hội " + ++made,
                        unit);
    }

    /// A file behind a cell, put there by whoever asks.
    private String note(Person by, String unit) {
        var report =
                id(
                        """
                           insert into report (round, unit, holder, figures, saved_at)
                           select o.id, u.id, u.id, array[null::bigint], now()
                             from report_round o, unit u
                            where o.form = 'R6'
                              and o.period = '2021-H1'
                              and o.stage = 'FINAL'
                              and u.code = ?
                               on conflict (round, unit) do
                           update set saved_at = now()
                        returning id
                        """,
                        unit);
        return ""
                + id(
                        """
                             with paper as (
                                      select cast(? as bigint) as id
                             )
                           insert into report_note (report, element, kind, body, file, at, account,
                                  person)
                           select ?, 't3.done', 'FILE', 'a.pdf', id, now(),
                                  (select id from account where login = ?), 'Người Thử'
                             from paper
                        returning id
                        """,
                        TestPaper.filed(database),
                        report,
                        by.login());
    }

    private String job(String owner) {
        return ""
                + id(
                        """
                             with file as (
                                      insert into import_file (name, content)
                                      values ('a.csv', 'a')
                                   returning id
                             )
                           insert into import_job (kind, file, parameters, preview, created_by,
                                  account, within, state, error_count, rejected, created_at,
                                  started_at, finished_at)
                           select 'values', id, '{}', true, 'Ông Thử', (select id from account
                                   where login = ?), '{everywhere}', 'FAILED', 1, id, at, at, at
                             from file, now() at
                        returning id
                        """,
                        owner);
    }

    private String token(String owner) {
        return ""
                + id(
                        """
                           insert into access_token (account, name, hash, permissions, made_at,
                                  expires_on)
                           select id, 'Excel', sha256(?), '{READ_REGISTRY}', now(), current_date + 9
                             from account
                            where login = ?
                        returning id
                        """,
                        bytes("token " + ++made),
                        owner);
    }

    /// What somebody did is theirs to read, if they read the trail at all.
    private String entry(String owner) {
        return ""
                + id(
                        """
                           insert into audit_entry (at, account, login, person, kind, thing, before,
                                  after)
                           select now(), id, login, name, 'sign-in.done', 'account ' || login, '{}',
                                  '{}'
                             from account
                            where login = ?
                        returning id
                        """,
                        owner);
    }

    private String link() {
        var secret = "%043d".formatted(++made);
        id(
                """
                   insert into one_time_link (hash, account, made_at, expires_at)
                   select sha256(?), id, now(), now() + interval '1 day'
                     from account
                    where login = 'tester'
                returning id
                """,
                bytes(secret));
        return secret;
    }

    private String session(String owner) {
        return session(sessions, owner);
    }

    private static <S extends Session> String session(SessionRepository<S> kept, String owner) {
        var session = kept.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, owner);
        kept.save(session);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes(session.getId()));
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private long id(String statement, Object... values) {
        return database.sql(statement).params(List.of(values)).query(Long.class).single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
