package vn.chungtay.reporting.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.shared.Period;

/// What units themselves have reported, for a register that is filled after reports: that of the
/// sample, whose persons come to the figures that are told of them.
@Component
public class ReportedFigures {
    private final JdbcClient database;
    private final Rounds rounds;
    private final Programmes programmes;

    ReportedFigures(JdbcClient database, Rounds rounds, Programmes programmes) {
        this.database = database;
        this.rounds = rounds;
        this.programmes = programmes;
    }

    /// The final figures of one form and period in the programme that runs; units and elements of
    /// which nothing was reported are left out.
    ///
    /// @param elements of the form
    @Transactional(readOnly = true)
    public Map<UnitId, Map<String, Long>> of(String form, Period period, List<String> elements) {
        return programmes
                .loadedCode()
                .flatMap(programme -> rounds.find(programme, form, period, Stage.FINAL))
                .map(round -> reported(round, elements))
                .orElse(Map.of());
    }

    private Map<UnitId, Map<String, Long>> reported(Round round, List<String> elements) {
        var places = new ArrayList<Integer>();
        elements.forEach(element -> places.add(round.form().elements().indexOf(element) + 1));
        var found = new HashMap<UnitId, Map<String, Long>>();
        database.sql(
                        """
                        select unit,
                               (select array_agg(figures[place] order by n)
                                  from unnest(cast(:places as integer[]))
                                       with ordinality as p (place, n)) as asked
                          from report
                         where round = :round
                        """)
                .param("places", places.toArray(Integer[]::new))
                .param("round", round.id().value())
                .query(row -> {
                    var asked = (Long[]) row.getArray("asked").getArray();
                    var figures = new HashMap<String, Long>();
                    for (var i = 0; i < asked.length; i++) {
                        if (Objects.requireNonNullElse(asked[i], -1L) >= 0) {
                            figures.put(elements.get(i), asked[i]);
                        }
                    }
                    found.put(new UnitId(row.getLong("unit")), figures);
                });
        return found;
    }
}
