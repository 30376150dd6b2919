package vn.chungtay.reporting.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.Sheet;
import vn.chungtay.documents.Sheet.Cell;
import vn.chungtay.documents.Sheet.Heading;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.TargetWording;
import vn.chungtay.reporting.target.Assessment.Outcome;
import vn.chungtay.reporting.target.Disputes.Disputed;
import vn.chungtay.shared.Period;
import vn.chungtay.web.Texts;

/// The targets by what units have reported, as a table to take away.
@Component
@Transactional(readOnly = true)
public class TargetSheets {
    private static final List<String> COLUMNS =
            List.of(
                    "explanation.target",
                    "baseline.column.organisation",
                    "baseline.column.threshold",
                    "target.file.numerator",
                    "target.file.denominator",
                    "target.file.rate",
                    "target.file.status",
                    "target.file.reason",
                    "target.file.disputed");

    private final LiveTargets live;
    private final Disputes disputes;
    private final TargetWording wording;
    private final Texts texts;

    TargetSheets(LiveTargets live, Disputes disputes, TargetWording wording, Texts texts) {
        this.live = live;
        this.disputes = disputes;
        this.wording = wording;
        this.texts = texts;
    }

    /// @param period that was asked for, or the latest
    public record Taken(Period period, Sheet sheet) {}

    /// With why something could not be computed and what speaks against a figure.
    ///
    /// @param period code of a period; the latest that has opened where none is given
    /// @return none where nothing has been asked of units yet
    public Optional<Taken> of(@Nullable String period, TargetQuestion question, Viewer viewer) {
        return live.in(period, question, viewer)
                .map(found -> {
                    var disputed = disputes.among(found.assessments(), question, viewer);
                    var rows =
                            found.assessments().stream()
                                    .map(one -> {
                                        var cells = new ArrayList<>(result(one, 1));
                                        cells.addAll(remarks(one, disputed));
                                        return List.copyOf(cells);
                                    })
                                    .toList();
                    return taken(found, COLUMNS, rows);
                });
    }

    /// What each target came to alone, for a paper to be signed: a target once, with a row for each
    /// organisation beside it.
    public Optional<Taken> results(
            @Nullable String period, TargetQuestion question, Viewer viewer) {
        return live.in(period, question, viewer)
                .map(found -> {
                    var rows = new ArrayList<List<Cell>>();
                    for (var of : byTarget(found.assessments())) {
                        for (var i = 0; i < of.size(); i++) {
                            rows.add(result(of.get(i), i == 0 ? of.size() : 0));
                        }
                    }
                    return taken(found, COLUMNS.subList(0, COLUMNS.size() - 2), rows);
                });
    }

    private static Collection<List<Assessment>> byTarget(List<Assessment> all) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.target().code(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values();
    }

    private Taken taken(LiveTargets.InPeriod found, List<String> columns, List<List<Cell>> rows) {
        var titles =
                List.of(
                        texts.text("target.live.of", found.found().place()),
                        found.period().label());
        var header =
                IntStream.range(0, columns.size())
                        .mapToObj(i -> new Heading(texts.text(columns.get(i)), 0, i, 1, 1))
                        .toList();
        var name = texts.text("target.file.sheet");
        return new Taken(found.period(), new Sheet(name, titles, header, rows, 2));
    }

    /// @param targets how many rows tell of the target from this one on; 0 where one above does
    private List<Cell> result(Assessment one, int targets) {
        var cells = new ArrayList<Cell>();
        var target = texts.text("baseline.target", one.target().code(), one.target().title());
        cells.add(new Cell.Label(target, targets));
        cells.add(new Cell.Label(one.whose().label(texts), 1));
        cells.add(new Cell.Label(wording.threshold(one.threshold()), 1));
        if (one.outcome() instanceof Outcome.Divided(var rate)) {
            cells.add(new Cell.Count(rate.numerator()));
            cells.add(new Cell.Count(rate.denominator()));
            cells.add(new Cell.Percent(rate.percent(2)));
        } else {
            IntStream.range(0, 3).forEach(_ -> cells.add(new Cell.Blank()));
        }
        cells.add(new Cell.Label(texts.text("baseline.status." + one.status()), 1));
        return cells;
    }

    private static List<Cell> remarks(Assessment one, Disputed disputed) {
        return List.of(
                new Cell.Label(Objects.toString(one.reason(), ""), 1),
                new Cell.Label(String.join("; ", disputed.sentences(one).toList()), 1));
    }
}
