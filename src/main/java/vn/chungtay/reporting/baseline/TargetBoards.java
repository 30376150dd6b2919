package vn.chungtay.reporting.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.Target;
import vn.chungtay.programme.TargetWording;
import vn.chungtay.reporting.baseline.TargetBoard.Cell;
import vn.chungtay.reporting.baseline.TargetBoard.Line;
import vn.chungtay.reporting.baseline.TargetBoard.Row;
import vn.chungtay.reporting.finding.Finding;
import vn.chungtay.reporting.finding.Findings;

/// Sets the board of the current programme up.
@Component
class TargetBoards {

    private final Programmes programmes;
    private final Baselines baselines;
    private final Findings findings;
    private final TargetWording wording;

    TargetBoards(
            Programmes programmes, Baselines baselines, Findings findings, TargetWording wording) {
        this.programmes = programmes;
        this.baselines = baselines;
        this.findings = findings;
        this.wording = wording;
    }

    /// Empty when no programme is loaded.
    TargetBoard current() {
        return baselines.current().map(this::board).orElse(new TargetBoard(List.of(), List.of()));
    }

    /// Of what units have reported for one period; no finding of the annex is about that.
    TargetBoard of(String period, List<Assessment> live) {
        List<Row> rows =
                baselines.targets().stream()
                        .map(t -> row(t, live.stream().filter(a -> isOf(t, a)).toList(), List.of()))
                        .filter(row -> !row.lines().isEmpty())
                        .toList();
        return new TargetBoard(List.of(period), rows);
    }

    private TargetBoard board(Baselines.Snapshot snapshot) {
        List<String> periods = snapshot.periods();
        List<Finding> found =
                programmes.current().map(p -> findings.of(p.code())).orElse(List.of());
        List<Assessment> all = periods.stream().flatMap(p -> snapshot.of(p).stream()).toList();
        List<Row> rows = snapshot.targets().stream().map(t -> row(t, of(t, all), found)).toList();
        return new TargetBoard(periods, rows);
    }

    private static List<Assessment> of(Target target, List<Assessment> all) {
        return target.baseline() == null
                ? List.of()
                : all.stream().filter(a -> isOf(target, a)).toList();
    }

    private static boolean isOf(Target target, Assessment assessment) {
        return assessment.target().code().equals(target.code());
    }

    private Row row(Target target, List<Assessment> of, List<Finding> found) {
        Map<Key, List<Assessment>> byLine = of.stream().collect(Collectors.groupingBy(Key::of));
        List<Line> lines = new ArrayList<>();
        byLine.keySet().stream()
                .sorted(Comparator.comparing(Key::order))
                .forEach(k -> lines.add(line(byLine.getOrDefault(k, List.of()), found)));
        return new Row(target, wording.thresholds(target), wording.due(target.due()), lines);
    }

    private Line line(List<Assessment> line, List<Finding> found) {
        Assessment first = line.getFirst();
        return new Line(
                first.organisation(),
                wording.threshold(first.threshold()),
                line.stream().map(a -> new Cell(a, disputed(a, found))).toList());
    }

    private static @Nullable Finding disputed(Assessment assessment, List<Finding> found) {
        return found.stream()
                .filter(f -> assessment.from().stream().anyMatch(f::marks))
                .findFirst()
                .orElse(null);
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
