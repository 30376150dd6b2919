package vn.chungtay.organisation.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.CsvFile;

/// The whole registry as the lists that import reads: a line for each stretch of each life, parents
/// before children. What it exports makes the same registry again where there was none, and changes
/// nothing in its own.
@Component
class RegistryExport {
    private static final String STATES =
            """
               select t.code, s.name, s.{rank} as rank, lower(s.during)::text as valid_from,
                      coalesce((upper(s.during) - 1)::text, '') as valid_to
                      {unit:, t.organisation}
                      {tree:, coalesce(above.code, '') as parent_code}
                      {placed:, area.code as area_code}
                 from {thing}_state s
                 join {thing} t on t.id = s.{thing}
            {tree:left join {thing} above on above.id = s.parent}
            {placed:     join area on area.id = s.area}
                where s.voided_at is null
             order by {tree:s.rank,} t.code, s.during
            """;

    private final JdbcClient database;

    RegistryExport(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    CsvFile of(Roll roll) {
        var lines = database.sql(roll.in(STATES)).query((row, number) -> line(roll, row)).list();
        return new CsvFile(roll.columns(), lines);
    }

    private static List<String> line(Roll roll, ResultSet row) throws SQLException {
        var values = new ArrayList<String>();
        for (var column : roll.columns()) {
            var name = column.equals(roll.rank()) ? "rank" : column;
            values.add(Objects.requireNonNull(row.getString(name)));
        }
        return values;
    }
}
