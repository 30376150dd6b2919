package vn.chungtay.reporting.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.form.Entered.Choice;
import vn.chungtay.shared.Period;

/// What a form asks of a unit in one place.
///
/// @param place counted from 0 in the order of the form's elements; figures are kept in this order
/// @param name of the element in words
/// @param within the part of the form it stands in
/// @param periods the only periods it is asked for; empty for every one
/// @param ways who enters it; empty where nobody does, as with a printed element of an annex
public record Cell(
        int place,
        String element,
        String name,
        @Nullable String within,
        List<Period> periods,
        List<Entered> ways) {

    public Cell {
        periods = List.copyOf(periods);
        ways = List.copyOf(ways);
    }

    /// Whether a unit of an organisation at a level enters it in a round of a period.
    public boolean isAskedOf(Organisation organisation, Level level, Period of) {
        return isAskedIn(of)
                && ways.stream()
                        .anyMatch(w -> w.concerns(organisation) && w.levels().contains(level));
    }

    public boolean isAskedIn(Period of) {
        return !ways.isEmpty() && (periods.isEmpty() || periods.contains(of));
    }

    public CellType type() {
        return ways.isEmpty() ? CellType.COUNT : ways.getFirst().type();
    }

    public OverTime overTime() {
        return ways.isEmpty() ? OverTime.SUM : ways.getFirst().overTime();
    }

    public List<Choice> choices() {
        return ways.isEmpty() ? List.of() : ways.getFirst().choices();
    }

    /// The answer that a number stands for.
    public Optional<Choice> choice(long value) {
        return choices().stream().filter(c -> c.value() == value).findFirst();
    }
}
