package vn.chungtay.reporting.sample;

import java.util.Map;
import java.util.Optional;
import vn.chungtay.organisation.Level;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.CellType;
import vn.chungtay.shared.Quantity;

/// What goes wrong at the keyboard of a commune or a branch: a part above its whole, a nought too
/// many, two digits the wrong way round.
final class Slips {
    private static final long PERMILLE = 5;

    private static final Map<String, String> WHOLES =
            Map.of(
                    "b1.members", "b1.eligible",
                    "b1.members_admitted", "b1.members",
                    "b1.standing_committee", "b1.executive_committee",
                    "t1b.enterprises_with_union", "t1b.enterprises",
                    "t2.studied", "t2.base",
                    "t3.done", "t3.base",
                    "t8.officials_with_a_day", "t8.officials",
                    "t9a.with_degree", "t9a.base",
                    "t9b.meeting_standards", "t9b.base");

    private final Sheets sheets;

    Slips(Sheets sheets) {
        this.sheets = sheets;
    }

    void happen() {
        for (var cell : sheets.round().form().cells()) {
            if (cell.type() != CellType.CHOICE) {
                sheets.asked(cell.element()).stream()
                        .filter(u -> u.level().compareTo(Level.GRASSROOTS) >= 0)
                        .filter(u -> chance(u, cell, "slips").isAmong(PERMILLE))
                        .forEach(u ->
                                wrong(cell, u)
                                        .ifPresent(figure ->
                                                sheets.mistake(
                                                        cell.element(), u, Quantity.of(figure))));
            }
        }
    }

    private Optional<Long> wrong(Cell cell, SampleUnit unit) {
        if (!(sheets.at(cell.element(), unit) instanceof Quantity.Known(long right))) {
            return Optional.empty();
        }
        var kind = chance(unit, cell, "slips how").between(0, 2);
        if (kind == 0 && WHOLES.containsKey(cell.element())) {
            var whole = sheets.amount(WHOLES.get(cell.element()), unit);
            return Optional.of(whole + 1 + whole / 4);
        }
        var swapped = right - right % 100 + right % 10 * 10 + right / 10 % 10;
        if (kind < 2 && right >= 10 && swapped != right) {
            return Optional.of(swapped);
        }
        return right == 0 ? Optional.empty() : Optional.of(right * 10);
    }

    private Chance chance(SampleUnit unit, Cell cell, String about) {
        return unit.chance(about + " " + cell.element() + " " + sheets.round().period().code());
    }
}
