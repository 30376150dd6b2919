package vn.chungtay.reporting.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.entry.UnitFigures;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Quantity;

/// What is to be filled into the reports of a round, register by register.
final class Filling {
    private final Round round;
    private final Map<String, Map<UnitId, UnitFigures>> byRegister = new HashMap<>();
    private final Map<String, Integer> cells = new HashMap<>();
    private final Set<UnitId> units = new HashSet<>();

    Filling(Round round) {
        this.round = round;
    }

    void add(UnitId unit, Registered one) {
        byRegister
                .computeIfAbsent(one.register(), _ -> new HashMap<>())
                .computeIfAbsent(
                        unit, _ -> UnitFigures.filling(unit, round.form().elements().size()))
                .tell(one.cell().place(), Quantity.of(one.known()));
        cells.merge(one.cell().element(), 1, Integer::sum);
        units.add(unit);
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    /// How many cells there are.
    int cells() {
        return cells.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many units they belong to.
    int units() {
        return units.size();
    }

    /// By the key of the register's name.
    Set<String> registers() {
        return byRegister.keySet();
    }

    Collection<UnitFigures> of(String register) {
        return byRegister.getOrDefault(register, Map.of()).values();
    }

    /// How many cells of each element, in the order of the form.
    List<Line> lines(Registers registers) {
        var lines = new ArrayList<Line>();
        for (var cell : round.form().cells()) {
            var many = cells.getOrDefault(cell.element(), 0);
            if (many > 0) {
                lines.add(new Line(cell, registers.nameOf(cell.element()).orElseThrow(), many));
            }
        }
        return lines;
    }

    /// @param register the key of the text that names it
    record Line(Cell cell, String register, int many) {}
}
