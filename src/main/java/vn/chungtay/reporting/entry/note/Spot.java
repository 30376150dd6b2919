package vn.chungtay.reporting.entry.note;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.form.Cell;

/// A cell or a text that a unit is asked for.
///
/// @param cell none for a text
record Spot(Desk desk, String element, String name, @Nullable Cell cell) {

    static Optional<Spot> at(Desk desk, String element) {
        return desk.cells().stream()
                .filter(cell -> cell.element().equals(element))
                .map(cell -> new Spot(desk, element, cell.name(), cell))
                .findFirst()
                .or(() -> text(desk, element));
    }

    private static Optional<Spot> text(Desk desk, String element) {
        return desk.texts().stream()
                .filter(text -> text.element().equals(element))
                .map(text -> new Spot(desk, element, text.name(), null))
                .findFirst();
    }

    /// The address of its page.
    String path() {
        return desk.path() + "/" + element;
    }

    /// The part of an address that names one.
    record Path(String form, String period, String stage, String unit, String element) {
        RoundPath round() {
            return new RoundPath(form, period, stage);
        }
    }
}
