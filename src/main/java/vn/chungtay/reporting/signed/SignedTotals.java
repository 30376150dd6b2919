package vn.chungtay.reporting.signed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.rollup.Frozen;
import vn.chungtay.shared.Quantity;

/// What the units of a whole province have put their name to in a round, as it was frozen then;
/// read from the database alone, so that several provinces can be added up wherever each of them
/// is.
public final class SignedTotals {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SIGNED =
            """
              select u.organisation, v.definition, g.at, g.totals, g.answered, g.inapplicable,
                     g.digest, g.unchanged
                from report_round o
                join form_version v on v.id = o.version
                join report_signature g on g.round = o.id
                join unit u on u.id = g.unit
                join unit_state us
                  on us.unit = u.id
                 and us.voided_at is null
                 and us.during @> o.tree_on
                 and us.level = 'PROVINCE'
               where o.form = :form
                 and o.period = :period
                 and o.stage = :stage
            order by u.organisation
            """;

    private SignedTotals() {}

    /// One figure.
    ///
    /// @param digest of the whole snapshot, as the audit trail was told, in hexadecimal digits
    public record Line(
            Organisation organisation,
            String element,
            Quantity value,
            Instant signedAt,
            String digest) {}

    /// @param period its code, as `2025-H1`
    /// @param stage `ESTIMATE` or `FINAL`
    /// @throws IllegalStateException when a snapshot is not what its digest says
    public static List<Line> read(Connection connection, String form, String period, String stage) {
        var lines = new ArrayList<Line>();
        JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql(SIGNED)
                .param("form", form)
                .param("period", period)
                .param("stage", stage)
                .query((ResultSet row) -> {
                    while (row.next()) {
                        lines.addAll(lines(row));
                    }
                    return lines;
                });
        return lines;
    }

    private static List<Line> lines(ResultSet row) throws SQLException {
        var organisation = Organisation.valueOf(row.getString("organisation"));
        var digest = row.getString("digest");
        var form = JSON.readValue(row.getString("definition"), Form.class);
        var frozen = unchanged(row);
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return form.cells().stream()
                .map(cell -> new Line(organisation, cell.element(), frozen.value(cell), at, digest))
                .toList();
    }

    /// What was signed, of a row of `report_signature`.
    ///
    /// @throws IllegalStateException when it is not what its digest says
    public static Frozen unchanged(ResultSet row) throws SQLException {
        if (!row.getBoolean("unchanged")) {
            throw new IllegalStateException(
                    "A snapshot is not what was signed: " + row.getString("digest"));
        }
        return new Frozen(
                numbers(row, "totals"), numbers(row, "answered"), numbers(row, "inapplicable"));
    }

    private static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }
}
