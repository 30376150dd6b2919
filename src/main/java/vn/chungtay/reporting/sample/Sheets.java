package vn.chungtay.reporting.sample;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.entry.UnitFigures;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.submission.Debtors;
import vn.chungtay.shared.Quantity;

/// The reports of one organisation's units in one round, while they are being filled in. Columns of
/// numbers stand in the order of the units that are asked.
final class Sheets {
    private final Round round;
    private final Organisation organisation;
    private final List<SampleUnit> units;
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<UnitId, UnitFigures> figures = new LinkedHashMap<>();
    private final Set<UnitId> mistaken = new HashSet<>();

    /// @param units of one organisation, at least its provincial unit
    Sheets(Round round, List<SampleUnit> units) {
        this.round = round;
        this.organisation = units.getFirst().organisation();
        this.units = units;
        round.form().cells().forEach(cell -> cells.put(cell.element(), cell));
    }

    Organisation organisation() {
        return organisation;
    }

    Round round() {
        return round;
    }

    /// Those who enter an element.
    List<SampleUnit> asked(String element) {
        var levels = levels(cell(element));
        return units.stream().filter(unit -> levels.contains(unit.level())).toList();
    }

    /// A number for each of those who enter an element.
    long[] column(String element, ToLongFunction<SampleUnit> number) {
        return asked(element).stream().mapToLong(number).toArray();
    }

    void tell(String element, long[] column) {
        var asked = asked(element);
        for (int i = 0; i < column.length; i++) {
            tell(element, asked.get(i), Quantity.of(column[i]));
        }
    }

    void tell(String element, SampleUnit unit, Quantity quantity) {
        sheet(unit).tell(cell(element).place(), quantity);
    }

    /// Everybody who enters an element says that nothing of the kind occurred.
    void tellNothing(String element) {
        asked(element).forEach(unit -> tell(element, unit, Quantity.NOT_APPLICABLE));
    }

    Quantity at(String element, SampleUnit unit) {
        var told = figures.get(unit.id());
        return told == null ? Quantity.NOT_REPORTED : told.at(cell(element).place());
    }

    /// What a unit told, when it was a number.
    long amount(String element, SampleUnit unit) {
        return at(element, unit) instanceof Quantity.Known(long amount) ? amount : 0;
    }

    /// Whoever owes a report has one, of no figures where all are asked of others.
    void begin() {
        var owing = Debtors.of(round);
        units.stream()
                .filter(unit -> owing.include(organisation, unit.level()))
                .forEach(this::sheet);
    }

    private UnitFigures sheet(SampleUnit unit) {
        return figures.computeIfAbsent(unit.id(), id -> new UnitFigures(id, cells.size()));
    }

    /// Tells something wrong.
    void mistake(String element, SampleUnit unit, Quantity quantity) {
        mistaken.add(unit.id());
        tell(element, unit, quantity);
    }

    /// Whose figures are wrong.
    Set<UnitId> mistaken() {
        return mistaken;
    }

    /// The units that have a report.
    List<SampleUnit> reporting() {
        return units.stream().filter(unit -> figures.containsKey(unit.id())).toList();
    }

    void takeAway(Predicate<SampleUnit> whose) {
        units.stream().filter(whose).forEach(unit -> figures.remove(unit.id()));
    }

    List<SampleUnit> units() {
        return units;
    }

    Collection<UnitFigures> told() {
        return figures.values();
    }

    private Set<Level> levels(Cell cell) {
        return Arrays.stream(Level.values())
                .filter(level -> cell.isAskedOf(organisation, level, round.period()))
                .collect(Collectors.toSet());
    }

    private Cell cell(String element) {
        var cell = cells.get(element);
        if (cell == null) {
            throw new IllegalStateException(round.form() + " has no " + element);
        }
        return cell;
    }
}
