package vn.chungtay.reporting.entry.grid;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.reporting.register.Registered;
import vn.chungtay.reporting.register.Registers;

/// Reads what stands in a report and around it.
@Component
class Neighbours {
    private final Rounds rounds;
    private final Reports reports;
    private final Registers registers;

    Neighbours(Rounds rounds, Reports reports, Registers registers) {
        this.registers = registers;
        this.rounds = rounds;
        this.reports = reports;
    }

    /// What registers know of the cells, by element.
    Map<String, Registered> registered(Desk desk) {
        return registers.at(desk).stream()
                .collect(Collectors.toMap(one -> one.cell().element(), Function.identity()));
    }

    Surroundings of(Desk desk) {
        var unit = desk.unit().id();
        var reported = rounds.reportedBeside(desk.round(), unit);
        var figures = reports.figures(reported, unit);
        return new Surroundings(
                desk.round(),
                reported.stream()
                        .map(round -> Surroundings.Answered.of(round, figures.get(round.id())))
                        .toList());
    }
}
