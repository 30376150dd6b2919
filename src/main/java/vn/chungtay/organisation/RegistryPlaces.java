package vn.chungtay.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Places;
import vn.chungtay.identity.Scope;

/// The units and areas that roles are granted on.
@Component
@Transactional(readOnly = true)
class RegistryPlaces implements Places {

    /// A unit that was made void is still named: it may have been granted before it was undone.
    private static final String NAMED =
            """
              select %1$s.id, %1$s.code, s.name
                from %1$s
                join %1$s_state s on s.%1$s = %1$s.id
               where %2$s
            order by s.voided_at desc nulls first, lower(s.during) desc, s.id desc
               limit 1
            """;

    private static final String ALIVE =
            """
                %1$s.code = :code
            and %1$s.voided_at is null
            and s.voided_at is null
            and s.during @> cast(:day as date)
            """;

    /// Each granted thing with what took over the whole of it, one after the other.
    private static final String TAKEN_OVER =
            """
            with recursive later as (
                select t.id as granted, t.id
                  from unnest(cast(:ids as bigint[])) as t (id)
                 union
                select later.granted, n.successor
                  from later
                  join %1$s_succession n on n.predecessor = later.id
                  join reorganisation r on r.id = n.reorganisation
                 where n.extent = 'WHOLE'
                   and r.undone_at is null
                   and r.effective_on <= :day
            )
            """;

    private static final String ORPHANED =
            TAKEN_OVER
                    + """
                      select later.granted
                        from later
                        join %1$s thing on thing.id = later.id
                    group by later.granted
                      having not bool_or(thing.voided_at is null
                                         and (upper_inf(thing.during)
                                              or upper(thing.during) > :day))
                    """;

    /// Of what took it over, the one that lives on the day or lived last; and all below it, since a
    /// unit may have branches in an area that its own does not lie in.
    private static final String COVERED =
            TAKEN_OVER
                    + """
                    , standing as (
                          select thing.id, %2$s as day
                            from later
                            join %1$s thing on thing.id = later.id
                           where thing.voided_at is null
                        order by upper(thing.during) desc nulls first
                           limit 1
                    )
                    select coalesce(bool_and(%3$s), false)
                      from standing
                      join %1$s_below below on below.ancestor = standing.id
                                           and standing.day between below.valid_from
                                                                and below.valid_to
                    """;

    private final JdbcClient database;
    private final Sights sights;

    RegistryPlaces(JdbcClient database, Sights sights) {
        this.database = database;
        this.sights = sights;
    }

    @Override
    public Optional<Place> find(String code, LocalDate day) {
        return find("unit", code, day).or(() -> find("area", code, day));
    }

    private Optional<Place> find(String thing, String code, LocalDate day) {
        return database.sql(NAMED.formatted(thing, ALIVE.formatted(thing)))
                .param("code", code)
                .param("day", day)
                .query((row, number) -> place(thing, row))
                .optional();
    }

    @Override
    public Place show(Scope scope) {
        var thing = thing(scope);
        return database.sql(NAMED.formatted(thing, thing + ".id = :id"))
                .param("id", Sights.id(scope))
                .query((row, number) -> place(thing, row))
                .single();
    }

    @Override
    public boolean covers(List<Scope> outer, Scope inner, LocalDate day) {
        if (outer.contains(Scope.EVERYWHERE) || inner instanceof Scope.Everywhere) {
            return outer.contains(Scope.EVERYWHERE);
        }
        var thing = thing(inner);
        var sight = sights.of(outer, day);
        var seen =
                inner instanceof Scope.OfUnit
                        ? sight.coversUnit("below.unit", "standing.day")
                        : sight.coversArea("below.area", "standing.day");
        return database.sql(COVERED.formatted(thing, Sight.nearest("thing.during", ":day"), seen))
                .param("ids", new Long[] {Sights.id(inner)})
                .param("day", day)
                .params(sight.parameters())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Scope> orphaned(List<Scope> scopes, LocalDate day) {
        var orphans = new HashSet<Scope>();
        for (var thing : List.of("unit", "area")) {
            var own =
                    scopes.stream()
                            .filter(scope -> !(scope instanceof Scope.Everywhere))
                            .filter(scope -> thing(scope).equals(thing))
                            .map(Sights::id)
                            .toArray(Long[]::new);
            database.sql(ORPHANED.formatted(thing))
                    .param("ids", own)
                    .param("day", day)
                    .query(row -> {
                        orphans.add(scope(thing, row.getLong("granted")));
                    });
        }
        return scopes.stream().filter(orphans::contains).distinct().toList();
    }

    private static String thing(Scope scope) {
        return switch (scope) {
            case Scope.OfUnit _ -> "unit";
            case Scope.OfArea _ -> "area";
            case Scope.Everywhere _ ->
                    throw new IllegalArgumentException("Everywhere is no unit and no area");
        };
    }

    private static Scope scope(String thing, long id) {
        return thing.equals("unit") ? new Scope.OfUnit(id) : new Scope.OfArea(id);
    }

    private static Place place(String thing, ResultSet row) throws SQLException {
        return new Place(
                scope(thing, row.getLong("id")),
                Objects.requireNonNull(row.getString("code")),
                Objects.requireNonNull(row.getString("name")));
    }
}
