package vn.chungtay.organisation.registry;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Mention;

/// Walks down the trees of a day to one place, whatever its depth in one statement.
@Component
@Transactional(readOnly = true)
class Trees {
    /// More children than these nobody walks through; the page of what is above lists them all.
    static final int MOST = 200;

    private static final String TOP = "";

    /// The tops and the children of whatever lies on the way to the place.
    private static final String IN_SIGHT =
            """
            with way as (
                select b.ancestor as id
                  from %1$s_below b
                  join %1$s chosen on chosen.id = b.%1$s
                 where chosen.code = :code
                   and chosen.voided_at is null
                   and :day between b.valid_from and b.valid_to
            ),
            near as (
                select s.%1$s as id, s.name, s.parent, s.during, s.voided_at
                  from %1$s_state s
                 where s.parent is null
                 union all
                select s.%1$s, s.name, s.parent, s.during, s.voided_at
                  from way
                  join %1$s_state s on s.parent = way.id
            ),
            counted as (
                select near.id, near.name, near.parent,
                       exists (select from way where way.id = near.id) as open,
                       row_number() over (partition by near.parent
                                              order by near.name collate "vi-x-icu") as place
                  from near
                 where near.voided_at is null
                   and near.during @> cast(:day as date)
            )
               select it.code, c.name, above.code as parent, c.open,
                      (select count(*)
                         from %1$s_state child
                        where child.parent = c.id
                          and child.voided_at is null
                          and child.during @> cast(:day as date)) as children
                 from counted c
                 join %1$s it on it.id = c.id
            left join %1$s above on above.id = c.parent
                where c.place <= :most
                   or c.open
             order by c.name collate "vi-x-icu", it.code
            """;

    private final JdbcClient database;

    Trees(JdbcClient database) {
        this.database = database;
    }

    /// @param code of the unit down to which it is opened; none to see the tops alone
    List<Tree.Node> units(@Nullable String code, LocalDate day) {
        return inSight(IN_SIGHT.formatted("unit"), code, day);
    }

    /// @param code of the area down to which it is opened; none to see the tops alone
    List<Tree.Node> areas(@Nullable String code, LocalDate day) {
        return inSight(IN_SIGHT.formatted("area"), code, day);
    }

    private List<Tree.Node> inSight(String question, @Nullable String code, LocalDate day) {
        var levels =
                database
                        .sql(question)
                        .param("code", code)
                        .param("day", day)
                        .param("most", MOST)
                        .query(Trees::seen)
                        .list()
                        .stream()
                        .collect(groupingBy(Seen::parent));
        return nodes(TOP, levels, code);
    }

    private static List<Tree.Node> nodes(
            String parent, Map<String, List<Seen>> levels, @Nullable String chosen) {
        return levels.getOrDefault(parent, List.of()).stream()
                .map(seen -> {
                    var code = seen.mention().code();
                    return new Tree.Node(
                            seen.mention(),
                            seen.children(),
                            code.equals(chosen),
                            seen.open() && seen.children() > 0,
                            nodes(code, levels, chosen));
                })
                .toList();
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        return new Seen(
                new Mention(row.getString("code"), row.getString("name")),
                Objects.requireNonNullElse(row.getString("parent"), TOP),
                row.getBoolean("open"),
                row.getInt("children"));
    }

    private record Seen(Mention mention, String parent, boolean open, int children) {}
}
