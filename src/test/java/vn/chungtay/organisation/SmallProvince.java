package vn.chungtay.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.TestPostgres;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Scope;

/// A province of two districts and three communes with the Front's and the Farmers' units, all from
/// 2015 on; the commune Cũ ended with 2019.
public final class SmallProvince {
    public final JdbcClient database;
    public final TransactionTemplate transactions;
    public final Trail trail;

    private SmallProvince(JdbcClient database, TransactionTemplate transactions, Trail trail) {
        this.trail = trail;
        this.database = database;
        this.transactions = transactions;
    }

    public static SmallProvince founded() {
        return foundedIn(TestPostgres.freshDatabase());
    }

    /// Nothing but the tables.
    ///
    /// @param address of a fresh database, whose tables are ready
    public static SmallProvince empty(String address) {
        return over(TestPostgres.application(address));
    }

    private static SmallProvince over(DataSource source) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        return new SmallProvince(
                JdbcClient.create(source), transactions, Trail.over(source, Clock.systemUTC()));
    }

    public static SmallProvince foundedIn(String address) {
        return founded(empty(address));
    }

    /// In a database that has its tables.
    public static SmallProvince foundedOn(DataSource source) {
        return founded(over(source));
    }

    private static SmallProvince founded(SmallProvince province) {
        province.write(p -> {
            p.area("t", "PROVINCE", null, "[2015-01-01,)");
            p.area("t.b", "DISTRICT", "t", "[2015-01-01,)");
            p.area("t.n", "DISTRICT", "t", "[2015-01-01,)");
            p.area("t.b.1", "COMMUNE", "t.b", "[2015-01-01,)");
            p.area("t.b.2", "COMMUNE", "t.b", "[2015-01-01,)");
            p.area("t.n.1", "COMMUNE", "t.n", "[2015-01-01,)");
            p.area("t.n.cu", "COMMUNE", "t.n", "[2015-01-01,2020-01-01)");
            for (var organisation : new String[] {"FF", "FU"}) {
                p.unit(organisation, "t", "PROVINCE", null);
                p.unit(organisation, "t.b", "DISTRICT", "t");
                p.unit(organisation, "t.n", "DISTRICT", "t");
                p.unit(organisation, "t.b.1", "GRASSROOTS", "t.b");
                p.unit(organisation, "t.b.2", "GRASSROOTS", "t.b");
                p.unit(organisation, "t.n.1", "GRASSROOTS", "t.n");
            }
        });
        return province;
    }

    /// One transaction, checked at its end.
    public void write(Consumer<SmallProvince> writing) {
        transactions.executeWithoutResult(status -> writing.accept(this));
    }

    public void sql(String statement) {
        database.sql(statement).update();
    }

    /// A unit that was wholly taken over by another, which was there before.
    public void merge(String gone, String heir, String since) {
        var names = Map.of("gone", gone, "heir", heir, "since", since);
        write(p -> {
            for (var table : List.of("unit", "unit_state")) {
                var whose = table.equals("unit") ? "id" : "unit";
                p.database
                        .sql(
                                """
                                update %s
                                   set during = daterange('2015-01-01', :since::date)
                                 where %s = (select id from unit where code = :gone)
                                """
                                        .formatted(table, whose))
                        .params(names)
                        .update();
            }
            p.database
                    .sql(
                            """
                            with decided as (
                                insert into reorganisation (decision_number, decision_date,
                                       effective_on, signed_at, signed_by)
                                values ('1/QĐ', :since::date, :since::date, now(), 'Lê Văn An')
                             returning id
                            )
                            insert into unit_succession
                            select d.id, g.id, h.id, 'WHOLE'
                              from decided d
                              join unit g on g.code = :gone
                              join unit h on h.code = :heir
                            """)
                    .params(names)
                    .update();
        });
    }

    public void area(String code, String kind, @Nullable String parent, String during) {
        database.sql("insert into area (code, during) values (?, ?::daterange)")
                .params(code, during)
                .update();
        areaState(code, kind, parent, during);
    }

    public void areaState(String code, String kind, @Nullable String parent, String during) {
        database.sql(
                        """
                           insert into area_state (area, name, kind, parent, during)
                           select area.id, 'Nơi ' || area.code, ?, above.id, ?::daterange
                             from area
                        left join area above on above.code = ?
                            where area.code = ?
                        """)
                .param(kind)
                .param(during)
                .param(parent)
                .param(code)
                .update();
    }

    /// The unit `ff.t.b` of the Front in the area `t.b`.
    public void unit(String organisation, String area, String level, @Nullable String parent) {
        var prefix = organisation.toLowerCase(Locale.ROOT) + ".";
        var code = prefix + area;
        database.sql(
                        """
                        insert into unit (code, organisation, during)
                        values (?, ?, '[2015-01-01,)')
                        """)
                .params(code, organisation)
                .update();
        var above =
                parent == null
                        ? null
                        : organisation.toLowerCase(java.util.Locale.ROOT) + "." + parent;
        unitState(new Stated(code, level, area, above), "[2015-01-01,)");
    }

    public void unitState(Stated state, String during) {
        database.sql(
                        """
                           insert into unit_state (unit, name, level, area, parent, during)
                           select unit.id, 'Hội ' || unit.code, ?, area.id, above.id, ?::daterange
                             from unit
                             join area on area.code = ?
                        left join unit above on above.code = ?
                            where unit.code = ?
                        """)
                .param(state.level())
                .param(during)
                .param(state.area())
                .param(state.parent())
                .param(state.code())
                .update();
    }

    /// What grants on these scopes hold on.
    public Sight sight(List<Scope> scopes, LocalDate day) {
        return sights(day).of(scopes, day);
    }

    public Sights sights(LocalDate day) {
        var clock = Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        return new Sights(database, clock);
    }

    public record Stated(String code, String level, String area, @Nullable String parent) {}
}
