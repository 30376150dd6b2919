package vn.chungtay.reporting.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.Target;
import vn.chungtay.programme.TargetWording;
import vn.chungtay.reporting.target.Disputes.Disputed;
import vn.chungtay.reporting.target.TargetBoard.Cell;
import vn.chungtay.reporting.target.TargetBoard.Line;
import vn.chungtay.reporting.target.TargetBoard.Row;
import vn.chungtay.shared.Period;
import vn.chungtay.web.Texts;

/// Sets the board of the current programme up.
@Component
public class TargetBoards {

    private final Baselines baselines;
    private final Disputes disputes;
    private final TargetWording wording;
    private final Texts texts;

    TargetBoards(Baselines baselines, Disputes disputes, TargetWording wording, Texts texts) {
        this.baselines = baselines;
        this.disputes = disputes;
        this.wording = wording;
        this.texts = texts;
    }

    /// Empty when no programme is loaded.
    TargetBoard current() {
        return baselines.current().map(this::board).orElse(new TargetBoard(List.of(), List.of()));
    }

    /// Of what units in a place have reported for one period.
    public TargetBoard of(
            Period period, TargetQuestion where, List<Assessment> live, Disputed disputed) {
        List<Row> rows =
                live.stream()
                        .map(Assessment::target)
                        .distinct()
                        .map(t ->
                                row(t, of(t, live), a -> line(a, where, disputed))
                                        .at(timing(t, period)))
                        .toList();
        return new TargetBoard(List.of(period.label()), rows);
    }

    private String timing(Target target, Period period) {
        var due = target.due();
        return texts.text("target.timing." + due.at(period), wording.due(due));
    }

    private TargetBoard board(Baselines.Snapshot snapshot) {
        List<String> periods = snapshot.periods();
        Disputed found = disputes.printed();
        List<Assessment> all = periods.stream().flatMap(p -> snapshot.of(p).stream()).toList();
        List<Row> rows =
                snapshot.targets().stream()
                        .map(t -> row(t, printed(t, all), a -> line(a, found)))
                        .toList();
        return new TargetBoard(periods, rows);
    }

    private static List<Assessment> printed(Target target, List<Assessment> all) {
        return target.baseline() == null ? List.of() : of(target, all);
    }

    private static List<Assessment> of(Target target, List<Assessment> all) {
        return all.stream().filter(a -> a.target().code().equals(target.code())).toList();
    }

    private Row row(Target target, List<Assessment> of, Function<List<Assessment>, Line> line) {
        Map<Key, List<Assessment>> byLine = of.stream().collect(Collectors.groupingBy(Key::of));
        List<Line> lines = new ArrayList<>();
        byLine.keySet().stream()
                .sorted(Comparator.comparing(Key::order))
                .forEach(k -> lines.add(line.apply(byLine.getOrDefault(k, List.of()))));
        return new Row(target, wording.thresholds(target), wording.due(target.due()), null, lines);
    }

    private Line line(List<Assessment> line, Disputed found) {
        Assessment first = line.getFirst();
        return new Line(
                first.whose(),
                wording.threshold(first.threshold()),
                null,
                line.stream().map(a -> cell(a, found)).toList());
    }

    private Line line(List<Assessment> line, TargetQuestion where, Disputed found) {
        Assessment first = line.getFirst();
        return new Line(
                first.whose(),
                wording.threshold(first.threshold()),
                where.units(first),
                line.stream().map(a -> cell(a, found)).toList());
    }

    private static Cell cell(Assessment assessment, Disputed found) {
        return new Cell(assessment, found.first(assessment).orElse(null));
    }

    /// An organisation under one of a target's thresholds.
    private record Key(int organisation, int threshold) {

        static Key of(Assessment assessment) {
            return new Key(
                    assessment.organisation().ordinal(),
                    assessment.target().thresholds().indexOf(assessment.threshold()));
        }

        int order() {
            return organisation * 100 + threshold;
        }
    }
}
