package vn.chungtay.reporting.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.finding.Finding;
import vn.chungtay.reporting.finding.FindingQuestion;
import vn.chungtay.reporting.finding.FindingText;
import vn.chungtay.reporting.finding.ReportedFindings;
import vn.chungtay.reporting.finding.Told;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.reporting.rollup.TotalRow;
import vn.chungtay.reporting.rollup.TotalRows;
import vn.chungtay.reporting.rollup.Where;

/// Lays live totals of a place out in the rows of the forms, and holds the rules against them.
@Component
@Transactional(readOnly = true)
class LiveFindings implements ReportedFindings {
    private final RoundsAsked asked;
    private final Rounds rounds;
    private final TotalRows rows;
    private final Contradictions contradictions;

    LiveFindings(RoundsAsked asked, Rounds rounds, TotalRows rows, Contradictions contradictions) {
        this.asked = asked;
        this.rounds = rounds;
        this.rows = rows;
        this.contradictions = contradictions;
    }

    /// What the place that a question is about is called in one of its rounds.
    String place(FindingQuestion question, Round round, Viewer viewer) {
        var where = new Where(question.unit(), question.area());
        return rows.name(round, where, viewer).orElse("");
    }

    @Override
    public List<Reported> of(FindingQuestion question, Viewer viewer) {
        var now = asked.of(question);
        var rules = contradictions.together(now);
        var where = new Where(question.unit(), question.area());
        var told = new Rows(viewer, where);
        for (var round : now) {
            told.add(round);
            if (rules.looksBack(round.form())) {
                rounds.before(round)
                        .filter(before -> rows.name(before, where, viewer).isPresent())
                        .ifPresent(told::add);
            }
        }
        return rules.among(told.figures).stream()
                .filter(finding -> finding.concerns(question.form()))
                .map(finding -> told.reported(finding, rules.words()))
                .toList();
    }

    /// The figures of a place, and the row behind each of them.
    private final class Rows {
        private final Viewer viewer;
        private final Where where;
        private final Map<Place, TotalRow> behind = new HashMap<>();
        private final List<Figure> figures = new ArrayList<>();

        private Rows(Viewer viewer, Where where) {
            this.viewer = viewer;
            this.where = where;
        }

        private void add(Round round) {
            for (var row : rows.of(round, where, viewer)) {
                var line = row.organisation() == null ? Line.TOTAL : Line.of(row.organisation());
                for (var figure : Contradictions.figures(round, line, row.total())) {
                    figures.add(figure);
                    behind.put(figure.place(), row);
                }
            }
        }

        private Reported reported(Finding finding, FindingText words) {
            var sources = finding.figures().stream().map(this::source).toList();
            var parts = sources.stream().map(source -> part(finding, source, words)).toList();
            var sentence = words.sentence(finding);
            var row = row(finding.at().getFirst());
            return new Reported(
                    row.round().stage().name(),
                    row.where().unit(),
                    row.where().area(),
                    new Told(finding, sentence, parts.getFirst().href(), parts),
                    sources);
        }

        private static Told.Part part(Finding finding, Source source, FindingText words) {
            var figure = source.figure();
            return new Told.Part(
                    words.label(finding, figure), source.explained(), figure.printed());
        }

        private Source source(Figure figure) {
            var row = row(figure);
            var cell = row.round().form().cell(figure.place().code()).orElseThrow();
            return new Source(
                    figure,
                    row.total().unitsReported(cell),
                    row.total().unitsExpected(cell),
                    row.explained(cell.element()));
        }

        private TotalRow row(Figure figure) {
            return Objects.requireNonNull(behind.get(figure.place()));
        }
    }
}
