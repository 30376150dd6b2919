package vn.chungtay.organisation.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Mention;
import vn.chungtay.organisation.reorganisation.Subject;
import vn.chungtay.shared.SearchText;

/// Finds by name what does not exist on a day but did before or will later: whoever looks for a
/// commune that was merged finds it, and through it its successor.
@Component
class FormerNames {
    private static final int SHOWN = 20;

    private static final String MATCHING =
            """
              select thing.code, found.name,
                     greatest(lower(thing.during), least(:day, upper(thing.during) - 1)) as nearest
                from {thing} thing
                join lateral (  select s.name
                                  from {thing}_state s
                                 where s.{thing} = thing.id
                                   and s.voided_at is null
                                   and strpos(s.search, :name) > 0
                              order by lower(s.during) desc
                                 limit 1) found on true
               where thing.voided_at is null
                 and not thing.during @> cast(:day as date)
            order by found.name collate "vi-x-icu", thing.code
               limit :limit
            """;

    private final JdbcClient database;

    FormerNames(JdbcClient database) {
        this.database = database;
    }

    /// @param nearest the day of its life that is nearest to the one that was asked for
    record Former(Mention thing, LocalDate nearest) {}

    /// The first ones by name; none where no name was asked for.
    List<Former> find(Subject subject, @Nullable String name, LocalDate day) {
        if (name == null) {
            return List.of();
        }
        return database.sql(subject.in(MATCHING))
                .param("day", day)
                .param("name", SearchText.fold(name))
                .param("limit", SHOWN)
                .query((row, number) ->
                        new Former(
                                new Mention(row.getString("code"), row.getString("name")),
                                Objects.requireNonNull(row.getObject("nearest", LocalDate.class))))
                .list();
    }
}
