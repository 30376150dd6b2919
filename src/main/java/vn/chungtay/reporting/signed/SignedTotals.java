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

    /// The last signature of each that still holds: what was taken back or returned has none.
    private static final String SIGNED =
            """
                select u.organisation, v.definition, signed.at, s.totals, s.answered,
                       s.inapplicable, encode(s.digest, 'hex') as digest,
                       s.digest = sha256(convert_to(
                           array_to_string(s.totals, ',') || ';'
                           || array_to_string(s.answered, ',') || ';'
                           || array_to_string(s.inapplicable, ','), 'UTF8')) as unchanged
                  from report_round o
                  join form_version v on v.id = o.version
                  join report r on r.round = o.id
                  join report_state st on st.report = r.id
                  join unit u on u.id = r.unit
                  join unit_state us
                    on us.unit = u.id
                   and us.voided_at is null
                   and us.during @> o.tree_on
                   and us.level = 'PROVINCE'
            cross join lateral (  select t.id, t.at
                                    from report_step t
                                   where t.report = r.id
                                     and t.kind in ('SUBMITTED', 'APPROVED')
                                order by t.id desc
                                   limit 1) signed
                  join report_snapshot s on s.step = signed.id
                 where o.form = :form
                   and o.period = :period
                   and o.stage = :stage
                   and st.status in ('SUBMITTED', 'APPROVED')
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
        if (!row.getBoolean("unchanged")) {
            throw new IllegalStateException("A snapshot is not what was signed: " + digest);
        }
        var form = JSON.readValue(row.getString("definition"), Form.class);
        var frozen =
                new Frozen(
                        numbers(row, "totals"),
                        numbers(row, "answered"),
                        numbers(row, "inapplicable"));
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return form.cells().stream()
                .map(cell -> new Line(organisation, cell.element(), frozen.value(cell), at, digest))
                .toList();
    }

    private static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }
}
