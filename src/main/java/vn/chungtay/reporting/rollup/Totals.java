package vn.chungtay.reporting.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Plans;

/// Live totals: what the sums of the grassroots units, and the reports of the units above them,
/// come to at the moment of asking.
@Component
@Transactional(readOnly = true)
public class Totals {
    private static final String SUMS =
            """
            select m.key, array_send(s.totals) as totals, array_send(s.answered) as answered,
                   array_send(s.inapplicable) as inapplicable
              from report_sum s
              join member m on m.unit = s.holder
             where s.round = :round
            """;

    /// Units whose own place is elsewhere than that of the unit they are summed up in.
    private static final String STRAYS =
            """
               select m.key as to_key, h.key as from_key, array_send(r.figures) as figures
                 from report r
            left join member m on m.unit = r.unit
            left join member h on h.unit = r.holder
                where r.round = :round
                  and r.holder <> r.unit
                  and (m.key = h.key) is not true
            """;

    private static final String REPORTS =
            """
            select m.key, array_send(r.figures) as figures
              from report r
              join member m on m.unit = r.unit
             where r.round = :round
            """;

    private static final String MEMBERS =
            """
              select key, organisation, level, count(*) as units
                from member
            group by key, organisation, level
            """;

    private final JdbcClient database;

    Totals(JdbcClient database) {
        this.database = database;
    }

    /// The totals by the key of their part: the id of a unit or area, or of an organisation its
    /// place in the order of organisations from 1; 0 for the one undivided total. A part without
    /// any unit is not there; one in which nothing was reported is.
    public Map<Long, Total> of(Question question) {
        Plans.forThisQuestion(database);
        var members = Members.of(question);
        var found = new HashMap<Long, Total>();
        members.in(database, question, MEMBERS)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("key"), _ -> new Total(question))
                            .expect(
                                    Organisation.valueOf(row.getString("organisation")),
                                    Level.valueOf(row.getString("level")),
                                    row.getLong("units"));
                });
        if (isOfBranches(question)) {
            members.in(database, question, REPORTS)
                    .query(row -> {
                        sums(found, row, "key").add(row.getBytes("figures"), 1);
                    });
            return found;
        }
        members.in(database, question, SUMS)
                .query(row -> {
                    addSums(found, row);
                });
        if (question.place() instanceof Scope.OfArea) {
            members.in(database, question, STRAYS)
                    .query(row -> {
                        addStray(found, row);
                    });
        }
        return found;
    }

    /// Below the grassroots nothing is summed up: a report is its own total.
    private boolean isOfBranches(Question question) {
        if (question.by() == By.BRANCH) {
            return true;
        }
        return question.place() instanceof Scope.OfUnit(long id)
                && question.by() == null
                && isBranch(question, id);
    }

    private boolean isBranch(Question question, long unit) {
        return database.sql(
                        """
                        select exists (select
                                         from unit_state
                                        where unit = :unit
                                          and voided_at is null
                                          and during @> cast(:day as date)
                                          and level = 'BRANCH')
                        """)
                .param("unit", unit)
                .param("day", question.round().treeOn())
                .query(Boolean.class)
                .single();
    }

    private static void addSums(Map<Long, Total> found, ResultSet row) throws SQLException {
        sums(found, row, "key")
                .add(
                        row.getBytes("totals"),
                        row.getBytes("answered"),
                        row.getBytes("inapplicable"));
    }

    private static void addStray(Map<Long, Total> found, ResultSet row) throws SQLException {
        var figures = row.getBytes("figures");
        if (row.getObject("to_key") != null) {
            sums(found, row, "to_key").add(figures, 1);
        }
        if (row.getObject("from_key") != null) {
            sums(found, row, "from_key").add(figures, -1);
        }
    }

    private static Sums sums(Map<Long, Total> found, ResultSet row, String key)
            throws SQLException {
        var total = found.get(row.getLong(key));
        if (total == null) {
            throw new IllegalStateException("A sum in no part: " + row.getLong(key));
        }
        return total.sums();
    }

    /// The one total of a place.
    public Total single(Question question) {
        var found = of(question);
        return found.getOrDefault(0L, new Total(question));
    }
}
