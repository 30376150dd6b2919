package vn.chungtay.reporting.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /// @param period code of a period; the latest that has opened where none is given
    /// @return none where nothing has been asked of units yet
    public Optional<Taken> of(@Nullable String period, TargetQuestion question, Viewer viewer) {
        return live.in(period, question, viewer)
                .map(found -> {
                    var titles =
                            List.of(
                                    texts.text("target.live.of", found.found().place()),
                                    found.period().label());
                    var header =
                            IntStream.range(0, COLUMNS.size())
                                    .mapToObj(i ->
                                            new Heading(texts.text(COLUMNS.get(i)), 0, i, 1, 1))
                                    .toList();
                    var disputed = disputes.among(found.assessments(), question, viewer);
                    var rows = found.assessments().stream().map(one -> row(one, disputed)).toList();
                    var name = texts.text("target.file.sheet");
                    return new Taken(found.period(), new Sheet(name, titles, header, rows, 2));
                });
    }

    private List<Cell> row(Assessment one, Disputed disputed) {
        var cells = new ArrayList<Cell>();
        Stream.of(
                        texts.text("baseline.target", one.target().code(), one.target().title()),
                        one.whose().label(texts),
                        wording.threshold(one.threshold()))
                .forEach(text -> cells.add(new Cell.Label(text, 1)));
        if (one.outcome() instanceof Outcome.Divided(var rate)) {
            cells.add(new Cell.Count(rate.numerator()));
            cells.add(new Cell.Count(rate.denominator()));
            cells.add(new Cell.Percent(rate.percent(2)));
        } else {
            IntStream.range(0, 3).forEach(_ -> cells.add(new Cell.Blank()));
        }
        cells.add(new Cell.Label(texts.text("baseline.status." + one.status()), 1));
        cells.add(new Cell.Label(Objects.toString(one.reason(), ""), 1));
        cells.add(new Cell.Label(String.join("; ", disputed.sentences(one).toList()), 1));
        return cells;
    }
}
