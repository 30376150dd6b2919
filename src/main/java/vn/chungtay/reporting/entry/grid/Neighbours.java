package vn.chungtay.reporting.entry.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.RoundId;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Quantity;

/// What else a unit reports itself: in the period before, as an estimate, in other forms.
@Component
class Neighbours {
    private final Rounds rounds;
    private final Reports reports;
    private final JdbcClient database;

    Neighbours(Rounds rounds, Reports reports, JdbcClient database) {
        this.rounds = rounds;
        this.reports = reports;
        this.database = database;
    }

    /// The period before at the same stage; where that says nothing, its final figures.
    Beside beside(Desk desk) {
        var round = desk.round();
        var period = before(round.period());
        var before = new HashMap<String, Quantity>();
        if (period != null) {
            before.putAll(figures(round(round, period, Stage.FINAL), desk));
            before.putAll(figures(round(round, period, round.stage()), desk));
        }
        var estimate =
                round.stage() == Stage.FINAL
                        ? figures(round(round, round.period(), Stage.ESTIMATE), desk)
                        : Map.<String, Quantity>of();
        return new Beside(period, before, estimate);
    }

    /// The rounds of other forms, for the same period and stage, in which the unit has reported.
    List<Round> others(Desk desk) {
        var ids =
                database.sql(
                                """
                                select o.id
                                  from report_round o
                                  join report_round other
                                    on other.programme = o.programme
                                   and other.period = o.period
                                   and other.stage = o.stage
                                   and other.id = :round
                                  join report r on r.round = o.id
                                 where o.id <> :round
                                   and r.unit = :unit
                                """)
                        .param("round", desk.round().id().value())
                        .param("unit", desk.unit().id().value())
                        .query(Long.class)
                        .list();
        var others = new ArrayList<Round>();
        ids.forEach(id -> rounds.find(new RoundId(id)).ifPresent(others::add));
        return others;
    }

    /// What a unit has answered in a round, by element.
    Map<String, Quantity> figures(Round round, UnitId unit) {
        var figures = reports.figures(round, unit);
        var answered = new HashMap<String, Quantity>();
        for (var cell : round.form().cells()) {
            var quantity = figures.at(cell.place());
            if (!quantity.equals(Quantity.NOT_REPORTED)) {
                answered.put(cell.element(), quantity);
            }
        }
        return answered;
    }

    private Map<String, Quantity> figures(Optional<Round> round, Desk desk) {
        return round.map(found -> figures(found, desk.unit().id())).orElse(Map.of());
    }

    private Optional<Round> round(Round like, Period period, Stage stage) {
        return rounds.find(like.programme(), like.form().code(), period, stage);
    }

    private static @Nullable Period before(Period period) {
        return period.kind() == Period.Kind.TERM ? null : period.previous();
    }
}
