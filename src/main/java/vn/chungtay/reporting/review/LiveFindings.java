package vn.chungtay.reporting.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.finding.Finding;
import vn.chungtay.reporting.finding.FindingQuestion;
import vn.chungtay.reporting.finding.ReportedFindings;
import vn.chungtay.reporting.rollup.TotalRow;
import vn.chungtay.reporting.rollup.TotalRows;
import vn.chungtay.reporting.rollup.Where;

/// Lays live totals of a place out in the rows of the forms, and holds the rules against them.
@Component
@Transactional(readOnly = true)
class LiveFindings implements ReportedFindings {
    private final RoundsAsked asked;
    private final TotalRows rows;
    private final Contradictions contradictions;

    LiveFindings(RoundsAsked asked, TotalRows rows, Contradictions contradictions) {
        this.asked = asked;
        this.rows = rows;
        this.contradictions = contradictions;
    }

    @Override
    public List<Reported> of(FindingQuestion question, Viewer viewer) {
        var rounds = asked.of(question);
        var where = new Where(question.unit(), question.area());
        var behind = new HashMap<Place, TotalRow>();
        var figures = new ArrayList<Figure>();
        for (var round : rounds) {
            for (var row : rows.of(round, where, viewer)) {
                var line = row.organisation() == null ? Line.TOTAL : Line.of(row.organisation());
                for (var figure : Contradictions.figures(round, line, row.total())) {
                    figures.add(figure);
                    behind.put(figure.place(), row);
                }
            }
        }
        var rules = contradictions.together(rounds);
        return rules.among(figures).stream()
                .filter(finding -> finding.concerns(question.form()))
                .map(finding -> reported(finding, rules.sentence(finding), behind))
                .toList();
    }

    private static Reported reported(
            Finding finding, String sentence, Map<Place, TotalRow> behind) {
        var sources =
                Stream.concat(finding.at().stream(), finding.against().stream())
                        .distinct()
                        .map(figure -> source(figure, behind))
                        .toList();
        var row = row(finding.at().getFirst(), behind);
        return new Reported(
                finding,
                row.round().stage().name(),
                row.where().unit(),
                row.where().area(),
                sentence,
                sources);
    }

    private static Source source(Figure figure, Map<Place, TotalRow> behind) {
        var row = row(figure, behind);
        var cell = row.round().form().cell(figure.place().code()).orElseThrow();
        return new Source(
                figure,
                row.total().unitsReported(cell),
                row.total().unitsExpected(cell),
                row.explained(cell.element()));
    }

    private static TotalRow row(Figure figure, Map<Place, TotalRow> behind) {
        return Objects.requireNonNull(behind.get(figure.place()));
    }
}
