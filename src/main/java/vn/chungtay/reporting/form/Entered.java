package vn.chungtay.reporting.form;

import java.util.List;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;

/// Who enters elements of a form, and how. What a unit enters is its own and nothing of the units
/// below it, so that totals count everything once.
///
/// @param elements their codes
/// @param levels of the units that enter them
/// @param organisations those concerned; empty for all in the rows of the form
/// @param type counts when not given
/// @param overTime sums when not given
/// @param choices the answers of a [CellType#CHOICE]
public record Entered(
        List<String> elements,
        List<Level> levels,
        List<Organisation> organisations,
        CellType type,
        OverTime overTime,
        List<Choice> choices) {

    /// An answer and the number it counts as in totals.
    public record Choice(long value, String label) {}

    public Entered {
        elements = List.copyOf(elements);
        levels = List.copyOf(levels);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        type = type == null ? CellType.COUNT : type;
        overTime = overTime == null ? OverTime.SUM : overTime;
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /// Whether units of an organisation enter it.
    public boolean concerns(Organisation organisation) {
        return organisations.isEmpty() || organisations.contains(organisation);
    }
}
