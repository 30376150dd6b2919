package vn.chungtay.reporting.entry;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.period.Round;

/// What a list says of the units of one round.
final class RoundValues {
    private final Round round;
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, BitSet> asked = new HashMap<>();
    private final Map<UnitId, UnitFigures> told = new LinkedHashMap<>();
    private final Map<UnitId, Integer> lines = new HashMap<>();

    /// @param alive the units of the last day of its period
    RoundValues(Round round, Collection<Unit> alive) {
        this.round = round;
        alive.forEach(unit -> units.put(unit.code(), unit));
        round.form().cells().forEach(cell -> cells.put(cell.element(), cell));
    }

    Round round() {
        return round;
    }

    Collection<UnitFigures> told() {
        return told.values();
    }

    /// The line of the list on which a unit was first told of.
    int firstLineOf(UnitId unit) {
        return lines.getOrDefault(unit, 0);
    }

    Collection<Unit> units() {
        return units.values();
    }

    @Nullable Unit unit(String code) {
        return units.get(code);
    }

    @Nullable Cell cell(String element) {
        return cells.get(element);
    }

    /// Whether the unit is to enter the cell; asked a million times, so remembered for its kind.
    boolean asks(Unit unit, Cell cell) {
        return asked.computeIfAbsent(
                        unit.organisation() + " " + unit.level(), _ -> placesAskedOf(unit))
                .get(cell.place());
    }

    UnitFigures figures(Unit unit, int line) {
        lines.putIfAbsent(unit.id(), line);
        return told.computeIfAbsent(unit.id(), id -> new UnitFigures(id, cells.size()));
    }

    private BitSet placesAskedOf(Unit unit) {
        var places = new BitSet();
        cells.values().stream()
                .filter(c -> c.isAskedOf(unit.organisation(), unit.level(), round.period()))
                .forEach(c -> places.set(c.place()));
        return places;
    }
}
