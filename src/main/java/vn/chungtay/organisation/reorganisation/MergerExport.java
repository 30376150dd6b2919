package vn.chungtay.organisation.reorganisation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.CsvFile;

/// A signed decision as the list that import reads: who took over whom, and where each went that
/// lay in what was divided. Units that followed their areas follow again and have no line.
@Component
public class MergerExport {
    private static final String AREAS =
            """
              select before.code as old_code, after.code as new_code, s.name as new_name,
                     s.kind as new_kind, n.extent
                from area_succession n
                join reorganisation r on r.id = n.reorganisation
                join area before on before.id = n.predecessor
                join area after on after.id = n.successor
                join area_state s on s.area = after.id and s.opened_by = r.id
               where r.id = :id
            order by after.code, before.code
            """;

    private static final String UNITS =
            """
              select before.code as old_code, after.code as new_code, s.name as new_name,
                     s.level as new_kind, n.extent
                from unit_succession n
                join reorganisation r on r.id = n.reorganisation
                join unit before on before.id = n.predecessor
                join unit after on after.id = n.successor
                join unit_state s on s.unit = after.id and s.during @> r.effective_on
                join unit_state was on was.unit = before.id and was.closed_by = r.id
               where r.id = :id
                 and not exists (select
                                   from area_succession a
                                  where a.reorganisation = r.id
                                    and a.predecessor = was.area
                                    and a.successor = s.area)
            order by after.code, before.code
            """;

    /// What lay directly in a divided area and goes on in one of its parts.
    private static final String PLACES =
            """
              select thing.code as old_code, part.code as new_code, named.name as new_name,
                     named.kind as new_kind, 'WHOLE' as extent
                from {thing}_state was
                join {thing}_state s on s.{thing} = was.{thing} and s.opened_by = :id
                join {thing} thing on thing.id = s.{thing}
                join area_succession n on n.reorganisation = :id
                                      and n.extent = 'PART'
                                      and n.predecessor = was.{place}
                                      and n.successor = s.{place}
                join area part on part.id = n.successor
                join area_state named on named.area = part.id and named.opened_by = :id
               where was.closed_by = :id
            order by part.code, thing.code
            """;

    private final JdbcClient database;

    MergerExport(JdbcClient database) {
        this.database = database;
    }

    /// Without lines where the decision merged and divided nothing.
    @Transactional(readOnly = true)
    public CsvFile of(ReorganisationId id) {
        var lines =
                Stream.of(
                                AREAS,
                                Subject.AREA.in(PLACES.replace("{place}", "parent")),
                                Subject.UNIT.in(PLACES.replace("{place}", "area")),
                                UNITS)
                        .flatMap(sql -> lines(sql, id).stream())
                        .toList();
        return new CsvFile(MergerList.COLUMNS, lines);
    }

    private List<List<String>> lines(String sql, ReorganisationId id) {
        return database.sql(sql)
                .param("id", id.value())
                .query((row, number) ->
                        List.of(
                                row.getString("old_code"),
                                row.getString("new_code"),
                                row.getString("new_name"),
                                row.getString("new_kind"),
                                row.getString("extent").toLowerCase(Locale.ROOT)))
                .list();
    }
}
