package vn.chungtay.reporting.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.UnitColumn;
import vn.chungtay.organisation.UnitFilter;
import vn.chungtay.organisation.Units;
import vn.chungtay.programme.Programme;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Forms;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.shared.Period;
import vn.chungtay.web.Order;
import vn.chungtay.web.Window;

/// Which round of a programme collects an element in a period.
@Component
class Collected {
    private final Programmes programmes;
    private final Forms forms;
    private final Rounds rounds;
    private final Units units;
    private final Sights sights;

    Collected(Programmes programmes, Forms forms, Rounds rounds, Units units, Sights sights) {
        this.programmes = programmes;
        this.forms = forms;
        this.rounds = rounds;
        this.units = units;
        this.sights = sights;
    }

    /// The one of this code; the one in use where none is told.
    Optional<String> programme(String code) {
        return code.isEmpty()
                ? programmes.currentCode()
                : programmes.find(code).map(Programme::code);
    }

    /// Those of the programme in use that units report in.
    List<Form> forms() {
        return programmes.currentCode().map(forms::of).orElse(List.of()).stream()
                .filter(form -> form.schedule().isPresent())
                .toList();
    }

    /// Each round is read once, with the units of its day; so is which form has which element.
    ///
    /// @param within where whoever tells the values may do so; other units are not known
    BiFunction<String, Period, Optional<RoundValues>> of(
            Optional<String> programme, Stage stage, List<Scope> within) {
        var sight = sights.of(within);
        var all = programme.map(forms::of).orElse(List.of());
        Map<String, Optional<RoundValues>> known = new HashMap<>();
        return (element, period) ->
                all.stream()
                        .filter(form -> form.cell(element).isPresent())
                        .findFirst()
                        .flatMap(form ->
                                known.computeIfAbsent(
                                        form.code() + " " + period.code(),
                                        _ ->
                                                found(programme.orElseThrow(), form, period, stage)
                                                        .map(round ->
                                                                new RoundValues(
                                                                        round,
                                                                        alive(round, sight)))));
    }

    private Optional<Round> found(String programme, Form form, Period period, Stage stage) {
        return rounds.find(programme, form.code(), period, stage).filter(this::hasOpened);
    }

    private List<Unit> alive(Round round, Sight sight) {
        var day = round.treeOn();
        var order = Order.by(UnitColumn.LEVEL);
        var alive = units.list(UnitFilter.everything(), day, order, Window.ALL);
        if (sight.everywhere()) {
            return alive;
        }
        var seen = sights.units(sight, day);
        return alive.stream().filter(unit -> seen.contains(unit.id())).toList();
    }

    private boolean hasOpened(Round round) {
        return !round.opensOn().isAfter(rounds.today());
    }
}
