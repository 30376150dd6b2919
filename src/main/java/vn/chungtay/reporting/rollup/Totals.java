package vn.chungtay.reporting.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Live totals: what the sums of the grassroots units, and the reports of the units above them,
/// come to at the moment of asking.
@Component
@Transactional(readOnly = true)
public class Totals {
    private static final String SUMS =
            """
            select holder, {totals} as totals, {answered} as answered,
                   {inapplicable} as inapplicable
              from report_sum
             where round = :round
               and {named}
            """;

    private static final String REPORTS =
            """
            select unit, {figures} as figures
              from report
             where round = :round
               and {named}
            """;

    /// So many are read sooner than the sums of a whole round are looked through.
    private static final int FEW = 20;

    /// Above so many, to read those of the others too costs less than to name them.
    private static final int MANY = 1000;

    private final JdbcClient database;
    private final Memberships memberships;
    private final KeptSums kept;

    Totals(JdbcClient database, Memberships memberships, KeptSums kept) {
        this.database = database;
        this.memberships = memberships;
        this.kept = kept;
    }

    /// The totals by the key of their part: the id of a unit or area, or of an organisation its
    /// place in the order of organisations from 1; 0 for the one undivided total. A part without
    /// any unit is not there; one in which nothing was reported is.
    public Map<Long, Total> of(Question question) {
        var members = memberships.of(question);
        var asked = new AskedCells(question.round().form(), question.round().period());
        var found = new HashMap<Long, Total>();
        for (var key : members.parts()) {
            found.put(key, new Total(question).expect(asked, members.counts(key)));
        }
        if (question.by() == By.BRANCH || members.isOneBranch()) {
            addReports(found, question, members);
        } else {
            addSums(found, question, members);
            if (!members.strays().isEmpty()) {
                addStrays(found, question, members);
            }
        }
        return found;
    }

    /// The one total of a place.
    public Total single(Question question) {
        var found = of(question);
        return found.getOrDefault(0L, new Total(question));
    }

    /// Below the grassroots nothing is summed up: a report is its own total.
    private void addReports(Map<Long, Total> found, Question question, Membership members) {
        spec(REPORTS, "unit", question, members.units())
                .query(row -> {
                    var total = found.get(members.key(row.getLong("unit")));
                    if (total != null) {
                        total.sums().add(row.getBytes("figures"), 1);
                    }
                });
    }

    private void addSums(Map<Long, Total> found, Question question, Membership members) {
        var holders = members.holders();
        if (holders.length > FEW && KeptSums.mayBeAsked()) {
            kept.each(
                    question.round(),
                    holders,
                    (holder, sums) -> {
                        var total = found.get(members.key(holder));
                        if (total != null) {
                            total.sums().add(sums);
                        }
                    });
        } else {
            readSums(found, question, members);
        }
    }

    private void readSums(Map<Long, Total> found, Question question, Membership members) {
        spec(SUMS, "holder", question, members.holders())
                .query(row -> {
                    var total = found.get(members.key(row.getLong("holder")));
                    if (total != null) {
                        total.sums()
                                .add(
                                        row.getBytes("totals"),
                                        row.getBytes("answered"),
                                        row.getBytes("inapplicable"));
                    }
                });
    }

    private void addStrays(Map<Long, Total> found, Question question, Membership members) {
        spec(REPORTS, "unit", question, members.strays().keySet().toArray(Long[]::new))
                .query(row -> {
                    var stray = members.strays().get(row.getLong("unit"));
                    if (stray != null) {
                        add(found, stray.to(), row, 1);
                        add(found, stray.from(), row, -1);
                    }
                });
    }

    private static void add(Map<Long, Total> found, @Nullable Long key, ResultSet row, int sign)
            throws SQLException {
        var total = key == null ? null : found.get(key);
        if (total != null) {
            total.sums().add(row.getBytes("figures"), sign);
        }
    }

    private JdbcClient.StatementSpec spec(
            String sql, String column, Question question, Long[] units) {
        var all = units.length > MANY;
        var named = all ? "true" : column + " = any (:units)";
        return database.sql(sent(sql, question.places()).replace("{named}", named))
                .param("round", question.round().id().value())
                .param("units", all ? new Long[0] : units);
    }

    /// All elements, or the few that are asked.
    private static String sent(String sql, List<Integer> places) {
        var sent = sql;
        for (var array : List.of("totals", "answered", "inapplicable", "figures")) {
            var elements =
                    places.stream()
                            .map(place -> array + "[" + (place + 1) + "]")
                            .collect(Collectors.joining(", ", "array[", "]"));
            sent =
                    sent.replace(
                            "{" + array + "}",
                            "array_send(" + (places.isEmpty() ? array : elements) + ")");
        }
        return sent;
    }
}
