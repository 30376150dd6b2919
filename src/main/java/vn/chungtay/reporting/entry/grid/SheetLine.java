package vn.chungtay.reporting.entry.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.CellType;
import vn.chungtay.reporting.register.Registered;

/// One cell of the grid.
///
/// @param before what the unit reported for the period before
/// @param estimate what it had estimated
/// @param notes how many there are on it
/// @param wanted what whoever returned the report wants to have corrected
/// @param registered what a register knows of it
/// @param broken the rules it breaks
record SheetLine(
        Cell cell,
        Field field,
        String before,
        String estimate,
        int notes,
        @Nullable String wanted,
        @Nullable Registered registered,
        List<Broken> broken) {

    SheetLine {
        broken = List.copyOf(broken);
    }

    String element() {
        return cell.element();
    }

    boolean isChoice() {
        return cell.type() == CellType.CHOICE;
    }

    /// Whether it is empty and a register knows what belongs there.
    boolean canBeFilled() {
        return registered != null && registered.isBlank();
    }

    /// The same with those of the broken rules that it takes part in.
    SheetLine breaking(List<Broken> all) {
        var own = all.stream().filter(b -> b.cells().contains(element())).toList();
        return new SheetLine(cell, field, before, estimate, notes, wanted, registered, own);
    }

    /// The sentences that stand beneath it: a rule is told once, at the first of its cells.
    List<String> told() {
        return broken.stream()
                .filter(b -> b.cells().getFirst().equals(element()))
                .map(Broken::text)
                .toList();
    }

    /// The ids of what is read out with its field.
    String describedBy(Sheet sheet) {
        var ids = new StringBuilder(element() + "-said");
        broken.stream()
                .map(b -> b.cells().getFirst())
                .filter(first -> !first.equals(element()))
                .forEach(first -> ids.append(' ').append(first).append("-broken"));
        return sheet.before() == null
                ? ids.toString()
                : ids.append(' ').append(element()).append("-before").toString();
    }
}
