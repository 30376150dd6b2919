package vn.chungtay.reporting.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.FigureRow;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.figures.RegisterFigures;
import vn.chungtay.reporting.figures.RegisterFigures.Asked;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Quantity;

/// All registers there are, asked together.
@Component
public class Registers {
    private final List<RegisterFigures> registers;
    private final Map<String, RegisterFigures> byElement = new HashMap<>();
    private final Reports reports;
    private final Clock clock;

    /// @throws IllegalStateException when two registers know the same element
    Registers(List<RegisterFigures> registers, Reports reports, Clock clock) {
        this.reports = reports;
        this.registers = List.copyOf(registers);
        this.clock = clock;
        for (var register : registers) {
            for (var element : register.elements()) {
                var other = byElement.put(element, register);
                if (other != null) {
                    throw new IllegalStateException(
                            "Both %s and %s know %s"
                                    .formatted(register.name(), other.name(), element));
                }
            }
        }
    }

    /// The cells of a form that some register knows and somebody is asked for, in their order.
    public List<Cell> cells(Form form) {
        return cells(form.cells()).stream().filter(cell -> !cell.ways().isEmpty()).toList();
    }

    /// The key of the text that names whoever knows an element.
    public Optional<String> nameOf(String element) {
        return Optional.ofNullable(byElement.get(element)).map(RegisterFigures::name);
    }

    /// What is known of the cells that a unit is asked for, beside what it has reported; in the
    /// order of the form.
    public List<Registered> at(Desk desk) {
        var cells = cells(desk.cells());
        var unit = desk.unit().id();
        if (cells.isEmpty()) {
            return List.of();
        }
        var figures = reports.figures(desk.round(), unit);
        return beside(cells, figures, of(desk.round(), cells, Set.of(unit)), unit);
    }

    List<Registered> beside(
            List<Cell> cells,
            FigureRow figures,
            Map<UnitId, Map<String, Long>> known,
            UnitId unit) {
        var own = known.getOrDefault(unit, Map.of());
        return cells.stream()
                .filter(cell -> own.containsKey(cell.element()))
                .map(cell ->
                        new Registered(
                                cell,
                                figures.at(cell.place()),
                                own.getOrDefault(cell.element(), 0L),
                                nameOf(cell.element()).orElseThrow()))
                .toList();
    }

    /// What is known of many units, each register asked once.
    Map<UnitId, Map<String, Long>> of(Round round, List<Cell> cells, Collection<UnitId> units) {
        var found = new HashMap<UnitId, Map<String, Long>>();
        for (var register : registers) {
            var wanted = elements(cells);
            wanted.retainAll(register.elements());
            if (!wanted.isEmpty() && !units.isEmpty()) {
                var asked = new Asked(wanted, Set.copyOf(units), round.period(), day(round));
                register.of(asked)
                        .forEach((unit, known) ->
                                found.computeIfAbsent(unit, _ -> new HashMap<>()).putAll(known));
            }
        }
        return found;
    }

    static boolean isBlank(FigureRow figures, Cell cell) {
        return figures.at(cell.place()).equals(Quantity.NOT_REPORTED);
    }

    private List<Cell> cells(List<Cell> all) {
        return all.stream().filter(cell -> byElement.containsKey(cell.element())).toList();
    }

    private static Set<String> elements(List<Cell> cells) {
        var elements = new HashSet<String>();
        cells.forEach(cell -> elements.add(cell.element()));
        return elements;
    }

    private LocalDate day(Round round) {
        var last = round.period().lastDay();
        var today = LocalDate.now(clock);
        return today.isBefore(last) ? today : last;
    }
}
