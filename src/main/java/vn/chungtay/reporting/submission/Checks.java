package vn.chungtay.reporting.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Scope;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.review.Contradictions;
import vn.chungtay.reporting.rollup.Question;
import vn.chungtay.reporting.rollup.Totals;
import vn.chungtay.shared.Quantity;

/// All that is asked before a report is submitted, together, so that a clerk sees every reason at
/// once.
@Component
class Checks {
    private final RoundDoor door;
    private final Reports reports;
    private final Standings standings;
    private final Contradictions contradictions;
    private final Totals totals;

    Checks(
            RoundDoor door,
            Reports reports,
            Standings standings,
            Contradictions contradictions,
            Totals totals) {
        this.totals = totals;
        this.door = door;
        this.reports = reports;
        this.standings = standings;
        this.contradictions = contradictions;
    }

    /// What speaks against submitting now, what must be mended first.
    List<Check> of(Desk desk) {
        var found = new ArrayList<Check>();
        door.whyShut(desk.round(), desk.unit().id())
                .ifPresent(why -> found.add(new Check(why, false)));
        Stream.of(unanswered(desk), below(desk), late(desk))
                .flatMap(Optional::stream)
                .forEach(found::add);
        contradictions(desk)
                .forEach(text -> {
                    found.add(Check.explain("submission.check.contradiction", text));
                });
        found.sort((a, b) -> Boolean.compare(a.explainable(), b.explainable()));
        return found;
    }

    /// Whether the round takes nothing from the unit today.
    boolean isShut(Desk desk) {
        return door.whyShut(desk.round(), desk.unit().id()).isPresent();
    }

    private List<String> contradictions(Desk desk) {
        var place = new Scope.OfUnit(desk.unit().id().value());
        var total = totals.single(Question.all(desk.round(), place));
        return contradictions.in(desk.round()).unexplained(desk.unit(), total);
    }

    private Optional<Check> unanswered(Desk desk) {
        var figures = reports.figures(desk.round(), desk.unit().id());
        var blank =
                desk.cells().stream()
                        .filter(c -> figures.at(c.place()).equals(Quantity.NOT_REPORTED))
                        .toList();
        return blank.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Check.mend(
                                "submission.check.unanswered",
                                blank.size(),
                                blank.getFirst().name()));
    }

    private Optional<Check> below(Desk desk) {
        var open = standings.openBelow(desk);
        return open == 0
                ? Optional.empty()
                : Optional.of(Check.explain("submission.check.below", open));
    }

    private Optional<Check> late(Desk desk) {
        return door.isLate(desk.round())
                ? Optional.of(Check.explain(Check.LATE, desk.round().dueOn()))
                : Optional.empty();
    }
}
