import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Somebody who has opened the form of a branch and saves cells of it as the page does: with the
/// figure seen before.
final class Clerk {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    final int number;
    final String unit;
    final long[] figures = new long[ManyFigures.ELEMENTS];
    private final String path;
    private final String cookie;
    private final String token;

    private Clerk(int number, Branch branch, String cookie, String token) {
        this.number = number;
        this.unit = branch.unit;
        this.path = path(branch.unit);
        this.cookie = cookie;
        this.token = token;
        for (var i = 0; i < figures.length; i++) {
            figures[i] = branch.figures[i];
        }
    }

    /// So many heads of branches, each signed in with the password of the bench's own account.
    static List<Clerk> signIn(Connection database, int many) throws Exception {
        var branches = branches(database, many);
        var clerks = new ArrayList<Clerk>();
        for (var number = 0; number < many; number++) {
            clerks.add(signIn(number, branches.get(number)));
        }
        return clerks;
    }

    private static List<Branch> branches(Connection database, int many) throws Exception {
        var branches = new ArrayList<Branch>();
        var sql =
                """
                  select u.id, u.code, r.figures
                    from report r
                    join unit u on u.id = r.unit
                    join report_round o on o.id = r.round and o.form = 'X1'
                order by md5(u.code)
                   limit
                """;
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql + many)) {
            while (row.next()) {
                var figures = (Long[]) row.getArray(3).getArray();
                branches.add(new Branch(row.getLong(1), row.getString(2), figures));
            }
        }
        for (var number = 0; number < many; number++) {
            make(database, number, branches.get(number));
        }
        return branches;
    }

    private static void make(Connection database, int number, Branch branch) throws Exception {
        try (var made =
                database.prepareStatement(
                        """
                        with made as (
                            insert into account (login, name, made_at, password_hash,
                                   password_set_at)
                            select 'clerk' || ?, 'Cán bộ ' || ?, now(), password_hash, now()
                              from account
                             where login = 'bench'
                                on conflict do nothing
                         returning id
                        )
                        insert into role_grant (account, role, unit, valid_from, document,
                               granted_at)
                        select id, 'BRANCH_HEAD', ?, date '2020-01-01', 'bench', now()
                          from made
                        """)) {
            made.setInt(1, number);
            made.setInt(2, number);
            made.setLong(3, branch.id);
            made.execute();
        }
    }

    private static Clerk signIn(int number, Branch branch) throws Exception {
        var cookies = new CookieManager();
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            Visit.signInAs("clerk" + number, client);
            var open = HttpRequest.newBuilder(Program.address(path(branch.unit))).build();
            var token = TOKEN.matcher(client.send(open, BodyHandlers.ofString()).body());
            if (!token.find()) {
                throw new IllegalStateException("No form at " + path(branch.unit));
            }
            var cookie = cookies.getCookieStore().getCookies().getFirst().toString();
            return new Clerk(
                    number,
                    branch,
                    cookie,
                    URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        }
    }

    private static String path(String unit) {
        return "/reports/X1/2024/final/" + unit;
    }

    /// @param place counted from 0
    Line.Reply save(int place, long wanted) throws IOException {
        var element = ManyFigures.element(place + 1);
        var form =
                "_csrf=%s&value.%s=%d&seen.%s=%s"
                        .formatted(token, element, wanted, element, figures[place]);
        var answer = Line.post(path + "/cells", cookie, form);
        if (answer.status() == 200) {
            figures[place] = wanted;
        }
        return answer;
    }

    private record Branch(long id, String unit, Long[] figures) {}
}
