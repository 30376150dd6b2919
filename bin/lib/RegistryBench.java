import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.organisation.Units;

/// How long the trees of a day and the pages of the registry take on a running program. The trees
/// are asked for by the program's own `Units`, over a connection from outside.
final class RegistryBench {
    private static final int TIMES = 200;

    /// Before the reorganisation, when the province was largest.
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    /// The unit at a level that most units stood below, and how many, itself included.
    private static final String LARGEST =
            """
              select u.id, u.code, area.id as area_id, area.code as area, count(*) as size
                from unit_state s
                join unit u on u.id = s.unit
                join area on area.id = s.area
                join unit_below b on b.ancestor = s.unit
               where s.level = '%2$s'
                 and s.voided_at is null
                 and s.during @> date '%1$s'
                 and date '%1$s' between b.valid_from and b.valid_to
            group by u.id, u.code, area.id, area.code
            order by size desc, u.code
               limit 1
            """;

    private final Program program;
    private final Connection database;

    private RegistryBench(Program program, Connection database) {
        this.program = program;
        this.database = database;
    }

    static void run(Program program, String title) throws Exception {
        try (var database = program.connect()) {
            new RegistryBench(program, database).run(title);
        }
    }

    private void run(String title) throws Exception {
        var province = largest("PROVINCE");
        var commune = largest("GRASSROOTS");
        Spread.head("Trees of " + DAY + ", " + title + ", " + TIMES + " times");
        trees(province, commune);
        Spread.head("What is in sight of a grant on a unit and its area, " + TIMES + " times");
        sight(province, commune);
        sight(commune, commune);
        Spread.head("Pages, " + title + ", " + TIMES + " requests one after another");
        List.of(
                        "/units",
                        "/units?q=hop+thanh",
                        "/units?sort=area",
                        "/units?page=200",
                        "/units/tree",
                        "/units/tree?at=" + commune.code,
                        "/units/" + province.code,
                        "/units/" + commune.code,
                        "/areas")
                .forEach(this::page);
    }

    private void trees(Place province, Place commune) throws Exception {
        var units = units();
        try (var statement = database.prepareStatement("select 1")) {
            print("select 1", statement::execute);
            for (var place : List.of(province, commune)) {
                Callable<?> below = () -> units.below(new UnitId(place.id), DAY);
                print(place.code + " and " + (place.size - 1) + " below it", below);
            }
        }
        for (var place : List.of(province, commune)) {
            page("/api/v1/units?area=" + place.area + "&asOf=" + DAY);
        }
    }

    private void sight(Place granted, Place asked) throws Exception {
        var sights = sights();
        var scopes = List.of(new Scope.OfUnit(granted.id), new Scope.OfArea(granted.areaId));
        var grants = scopes.stream().map(scope -> new Grant(Role.LEADER, scope)).toList();
        var viewer = Viewer.of(new AccountId(1), "", "", grants);
        var sight = sights.of(viewer, Permission.READ_REQUESTS);
        print(granted.code + ", its lines", () -> sights.of(viewer, Permission.READ_REQUESTS));
        print(granted.code + ", one unit", () -> sights.sees(sight, new UnitId(asked.id), DAY));
        var counting = JdbcClient.create(new SingleConnectionDataSource(database, true));
        var count = "select count(*) from unit u where " + sight.coversUnit("u.id", ":day");
        Callable<?> all =
                () ->
                        counting.sql(count)
                                .param("day", DAY)
                                .params(sight.parameters())
                                .query(Long.class)
                                .single();
        print(granted.code + ", all units counted: " + all.call(), all);
    }

    private void page(String path) {
        try {
            print(path, program.page(path));
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    /// As many times before, unmeasured, so that both sides are warm.
    private static void print(String what, Callable<?> asked) throws Exception {
        Spread.of(TIMES / 4, asked);
        Spread.of(TIMES, asked).print(what);
    }

    /// What asks is the program's own business, so that nobody else can make one.
    private Units units() throws Exception {
        var made = Units.class.getDeclaredConstructor(JdbcClient.class);
        made.setAccessible(true);
        return made.newInstance(
                JdbcClient.create(new SingleConnectionDataSource(database, true)));
    }

    private Sights sights() throws Exception {
        var made = Sights.class.getDeclaredConstructor(JdbcClient.class, Clock.class);
        made.setAccessible(true);
        return made.newInstance(
                JdbcClient.create(new SingleConnectionDataSource(database, true)),
                Clock.systemUTC());
    }

    private Place largest(String level) throws Exception {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(LARGEST.formatted(DAY, level))) {
            row.next();
            return new Place(
                    row.getLong("id"),
                    row.getString("code"),
                    row.getLong("area_id"),
                    row.getString("area"),
                    row.getInt("size"));
        }
    }

    private record Place(long id, String code, long areaId, String area, int size) {}
}
