package vn.chungtay.people.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;
import vn.chungtay.people.Sought;
import vn.chungtay.web.Listed;

/// Proposes pairs of persons who may be one: of the same identity number, or of the same name
/// (diacritics and capitals left aside) and day of birth. Only a person decides.
@Component
class AlikePairs {
    /// Whoever has more than this to look through begins with the first.
    static final int MOST = 1_000;

    private static final String PAIRS =
            """
              select a.id as one, b.id as other, true as numbered
                from person a
                join person b
                  on b.identity_mark = a.identity_mark
                 and b.id > a.id
               where %1$s
               union all
              select a.id, b.id, false
                from person a
                join person b
                  on b.search = a.search
                 and b.birth_date = a.birth_date
                 and b.id > a.id
               where (b.identity_mark = a.identity_mark) is not true
                 and %1$s
            """;

    private final JdbcClient database;
    private final PersonLists lists;
    private final Trail trail;
    private final Clock clock;

    AlikePairs(JdbcClient database, PersonLists lists, Trail trail, Clock clock) {
        this.database = database;
        this.lists = lists;
        this.trail = trail;
        this.clock = clock;
    }

    private record Ids(PersonId one, PersonId other, boolean numbered) {}

    @Transactional(readOnly = true)
    public Listed<AlikePair> of(@Nullable String words, Sight sight, int page) {
        Plans.forThisQuestion(database);
        var from = from(sight);
        var count =
                asked(
                                "select count(*) from (select " + from + " limit " + MOST + ") c",
                                words,
                                sight)
                        .query(Integer.class)
                        .single();
        var within = Listed.within(page, count);
        var window = Listed.window(within);
        var ids =
                asked(
                                "select p.* "
                                        + from
                                        + " order by p.numbered desc, p.one, p.other"
                                        + " limit :limit offset :offset",
                                words,
                                sight)
                        .param("limit", window.limit())
                        .param("offset", window.offset())
                        .query((row, _) ->
                                new Ids(
                                        new PersonId(row.getLong("one")),
                                        new PersonId(row.getLong("other")),
                                        row.getBoolean("numbered")))
                        .list();
        return new Listed<>(count, within, pairs(ids), Map.of());
    }

    /// These are two: not proposed again.
    @Transactional
    public void tellApart(Person some, Person another, Viewer by) {
        var written =
                database.sql(
                                """
                                insert into person_told_apart (one, other, at, account, by_name)
                                values (least(:some, :another), greatest(:some, :another), :now,
                                       :account, :name)
                                    on conflict do nothing
                                """)
                        .param("some", some.id().value())
                        .param("another", another.id().value())
                        .param("now", OffsetDateTime.now(clock))
                        .param("account", MembershipRows.account(by))
                        .param("name", by.name())
                        .update();
        if (written > 0) {
            trail.record(Act.of("person.tell-apart", some.thing()).after("other", another.code()));
        }
    }

    private List<AlikePair> pairs(List<Ids> ids) {
        var all = ids.stream().flatMap(i -> Stream.of(i.one(), i.other())).distinct().toList();
        var known =
                lists.named(all).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        return ids.stream()
                .map(i ->
                        new AlikePair(
                                Objects.requireNonNull(known.get(i.one())),
                                Objects.requireNonNull(known.get(i.other())),
                                i.numbered()))
                .toList();
    }

    private static String from(Sight sight) {
        var free =
                Stream.of("a", "b")
                        .map(p -> p + ".merged_into is null and " + p + ".erased_at is null")
                        .collect(Collectors.joining(" and "));
        return """
          from (%s) p
          join person mine on mine.id = p.one
          join person theirs on theirs.id = p.other
         where not exists (select
                             from person_told_apart t
                            where t.one = p.one
                              and t.other = p.other)
           and (cast(:words as text) is null
                or %s)
           and %s
           and %s
        """
                .formatted(
                        PAIRS.formatted(free),
                        Sought.isNamed("mine.search"),
                        PersonLists.inSight(sight, "mine.id"),
                        PersonLists.inSight(sight, "theirs.id"));
    }

    private JdbcClient.StatementSpec asked(String sql, @Nullable String words, Sight sight) {
        return database.sql(sql)
                .param("words", words)
                .param("day", LocalDate.now(clock))
                .params(sight.parameters());
    }
}
