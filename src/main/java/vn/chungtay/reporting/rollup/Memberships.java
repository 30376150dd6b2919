package vn.chungtay.reporting.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Plans;

/// Works memberships out, and remembers them while the registry stands as it stood.
@Component
class Memberships {
    private static final int FEW = 100;

    /// As many as desks; they are not to drive out what took long to work out.
    private static final int MOST_OF_FEW = 2_000;

    private static final int MOST_OF_MANY = 60;

    /// Of few units PostgreSQL looks each up, of many it reads the whole tree once.
    private static final String MEMBERS =
            """
              select unit, organisation, level, key,
                     level <> 'BRANCH'
                     or not exists (select
                                      from unit_below b
                                      join unit_state g on g.unit = b.ancestor
                                     where b.unit = member.unit
                                       and :day between b.valid_from and b.valid_to
                                       and g.voided_at is null
                                       and g.during @> cast(:day as date)
                                       and g.level = 'GRASSROOTS') as holds
                from member
            order by unit
            """;

    private static final String STRAYS =
            """
            , home as (
                select b.unit, b.ancestor as home
                  from unit_below b
                  join unit_state g on g.unit = b.ancestor
                 where :day between b.valid_from and b.valid_to
                   and b.unit <> b.ancestor
                   and g.voided_at is null
                   and g.during @> cast(:day as date)
                   and g.level = 'GRASSROOTS'
            )
               select o.unit, m.key as to_key, h.key as from_key
                 from home o
            left join member m on m.unit = o.unit
            left join member h on h.unit = o.home
                where (m.key = h.key) is not true
                  and (m.key is not null or h.key is not null)
            """;

    private final JdbcClient database;
    private final Map<Known, Membership> ofFew = new ConcurrentHashMap<>();
    private final Map<Known, Membership> ofMany = new ConcurrentHashMap<>();

    Memberships(JdbcClient database) {
        this.database = database;
    }

    /// How the registry stands: the same text as long as it has not changed. One PostgreSQL that
    /// took the place of another may have counted other changes.
    String version() {
        return database.sql(
                        """
                        select concat_ws(' ', version, pg_postmaster_start_time())
                          from tree_version
                        """)
                .query(String.class)
                .single();
    }

    /// Which units stand in which part, on the day along whose tree the question is told.
    Membership standing(Question question) {
        return of(question, question.treeOn());
    }

    Membership of(Question question) {
        return of(question, question.round().treeOn());
    }

    /// @param day on which the units stand that are placed
    private Membership of(Question question, LocalDate day) {
        var asked =
                new Known(
                        version(),
                        question.place(),
                        question.by(),
                        question.organisation(),
                        day,
                        question.treeOn());
        var found = ofMany.getOrDefault(asked, ofFew.get(asked));
        if (found == null) {
            found = read(question, day);
            keep(asked, found);
        }
        return found;
    }

    private void keep(Known asked, Membership found) {
        var isOfFew = found.size() <= FEW;
        var kept = isOfFew ? ofFew : ofMany;
        if (kept.size() >= (isOfFew ? MOST_OF_FEW : MOST_OF_MANY)) {
            kept.clear();
        }
        kept.put(asked, found);
    }

    private Membership read(Question question, LocalDate day) {
        Plans.forThisQuestion(database);
        var table = Members.of(question, day);
        var members = table.in(database, MEMBERS).query(Memberships::member).list();
        var straying = question.isOfArea() || table.isConverted();
        var strays =
                straying
                        ? table.in(database, STRAYS).query(Memberships::stray).list()
                        : List.<Membership.Stray>of();
        return new Membership(members, strays);
    }

    private static Membership.Member member(ResultSet row, int number) throws SQLException {
        return new Membership.Member(
                row.getLong("unit"),
                new Membership.Kind(
                        Organisation.valueOf(row.getString("organisation")),
                        Level.valueOf(row.getString("level"))),
                row.getLong("key"),
                row.getBoolean("holds"));
    }

    private static Membership.Stray stray(ResultSet row, int number) throws SQLException {
        return new Membership.Stray(row.getLong("unit"), key(row, "to_key"), key(row, "from_key"));
    }

    private static @Nullable Long key(ResultSet row, String column) throws SQLException {
        var key = row.getLong(column);
        return row.wasNull() ? null : key;
    }

    /// What a membership was worked out for.
    private record Known(
            String version,
            Scope place,
            @Nullable By by,
            @Nullable Organisation organisation,
            LocalDate day,
            LocalDate on) {}
}
