package vn.chungtay.reporting.entry.grid;

import org.springframework.stereotype.Component;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.period.Rounds;

/// Reads what stands in a report and around it.
@Component
class Neighbours {
    private final Rounds rounds;
    private final Reports reports;

    Neighbours(Rounds rounds, Reports reports) {
        this.rounds = rounds;
        this.reports = reports;
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
