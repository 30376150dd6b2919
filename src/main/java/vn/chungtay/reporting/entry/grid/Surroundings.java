package vn.chungtay.reporting.entry.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.entry.FigureRow;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Quantity;

/// What a unit reports itself, in one round and in those beside it: the period before, the
/// estimate, other forms.
///
/// @param here the round it is beside
/// @param answered of the rounds in which the unit has a report, this one among them
record Surroundings(Round here, List<Answered> answered) {

    /// What it has answered in the round itself, by element.
    Map<String, Quantity> now() {
        return figures(here.period(), here.stage());
    }

    /// The period before at the same stage; where that says nothing, its final figures.
    Beside beside() {
        var before = new HashMap<String, Quantity>();
        var period = here.period().before();
        period.ifPresent(p -> {
            before.putAll(figures(p, Stage.FINAL));
            before.putAll(figures(p, here.stage()));
        });
        var estimate =
                here.stage() == Stage.FINAL
                        ? figures(here.period(), Stage.ESTIMATE)
                        : Map.<String, Quantity>of();
        return new Beside(period.orElse(null), before, estimate);
    }

    /// Of other forms, for the same period and stage.
    List<Answered> others() {
        return answered.stream().filter(answered -> !answered.isOf(here.form())).toList();
    }

    private Map<String, Quantity> figures(Period period, Stage stage) {
        return answered.stream()
                .filter(answered -> answered.isOf(here.form()))
                .filter(answered -> answered.round().period().equals(period))
                .filter(answered -> answered.round().stage() == stage)
                .findFirst()
                .map(Answered::figures)
                .orElse(Map.of());
    }

    /// @param figures by element, of those that were answered
    record Answered(Round round, Map<String, Quantity> figures) {
        boolean isOf(Form form) {
            return round.form().code().equals(form.code());
        }

        static Answered of(Round round, @Nullable FigureRow row) {
            var figures = new HashMap<String, Quantity>();
            if (row != null) {
                for (var cell : round.form().cells()) {
                    var quantity = row.at(cell.place());
                    if (!quantity.equals(Quantity.NOT_REPORTED)) {
                        figures.put(cell.element(), quantity);
                    }
                }
            }
            return new Answered(round, figures);
        }
    }
}
