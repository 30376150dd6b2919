package vn.chungtay.reporting.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Figures;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.annex.Publication;
import vn.chungtay.reporting.annex.PublishedFigures;
import vn.chungtay.reporting.finding.Finding;
import vn.chungtay.reporting.finding.FindingText;
import vn.chungtay.reporting.finding.Findings;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Forms;
import vn.chungtay.reporting.table.FormTable.Cell;
import vn.chungtay.reporting.table.FormTable.Row;
import vn.chungtay.web.Texts;

/// Fills the forms of the current programme with what its annex printed.
@Component
class FormTables {

    private final Programmes programmes;
    private final Forms forms;
    private final PublishedFigures figures;
    private final Findings findings;
    private final Texts texts;

    FormTables(
            Programmes programmes,
            Forms forms,
            PublishedFigures figures,
            Findings findings,
            Texts texts) {
        this.programmes = programmes;
        this.forms = forms;
        this.figures = figures;
        this.findings = findings;
        this.texts = texts;
    }

    /// The forms of the current programme that its annex printed; none when none is loaded. What is
    /// only collected was never printed.
    List<Form> all() {
        return programmes.current().map(p -> printed(p.code())).orElse(List.of());
    }

    private List<Form> printed(String programme) {
        return forms.of(programme).stream().filter(f -> !f.periods().isEmpty()).toList();
    }

    /// The table of a form; empty when the current programme has no such form or no figures for it.
    Optional<FormTable> find(String code) {
        return programmes
                .current()
                .flatMap(
                        p -> figures.publication(p.code()).flatMap(by -> fill(p.code(), code, by)));
    }

    private Optional<FormTable> fill(String programme, String code, Publication by) {
        List<Form> every = forms.of(programme);
        List<Form> all = printed(programme);
        Figures these = new Figures(figures.of(programme));
        List<Finding> among = findings.among(programme, every, these);
        FindingText words = new FindingText(texts, every);
        return all.stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .map(form -> new Filling(form, these, among, words).table(all, by));
    }

    private record Filling(Form form, Figures figures, List<Finding> findings, FindingText words) {

        FormTable table(List<Form> all, Publication by) {
            List<Row> rows = new ArrayList<>();
            form.rows().forEach(r -> addRows(rows, r.label(), Line.of(r.organisation())));
            if (form.total() != null) {
                addRows(rows, form.total().label(), Line.TOTAL);
            }
            if (form.rate() != null) {
                addRows(rows, form.rate().label(), Line.RATE);
            }
            List<Finding> concerned =
                    findings.stream().filter(f -> f.concerns(form.code())).toList();
            return new FormTable(form, all, by, figures, rows, concerned, words);
        }

        private void addRows(List<Row> rows, String label, Line line) {
            boolean computed = !line.isOrganisation();
            if (!form.periodsInRows()) {
                rows.add(new Row(label, 1, null, computed, cells(line, null)));
                return;
            }
            int span = form.periods().size();
            for (String period : form.periods()) {
                String printed = words.period(period);
                rows.add(new Row(label, span, printed, computed, cells(line, period)));
                span = 0;
            }
        }

        private List<Cell> cells(Line line, @Nullable String period) {
            return form.leaves().stream()
                    .map(leaf -> cell(new Place(form.code(), of(leaf, period), line, leaf.code())))
                    .toList();
        }

        private static String of(Leaf leaf, @Nullable String period) {
            if (leaf.period() != null) {
                return leaf.period().code();
            }
            if (period == null) {
                throw new IllegalStateException("neither row nor column tells the period");
            }
            return period;
        }

        private Cell cell(Place place) {
            List<Finding> here = findings.stream().filter(f -> f.marks(place)).toList();
            Figure printed = figures.at(place).orElse(null);
            return new Cell(place, printed, computed(place, printed), here);
        }

        private @Nullable BigDecimal computed(Place place, @Nullable Figure printed) {
            if (place.line().equals(Line.TOTAL)) {
                Long sum = figures.sum(form, place);
                return sum == null ? null : BigDecimal.valueOf(sum);
            }
            return figures.rate(form, place)
                    .map(rate -> rate.percent(decimals(place, printed)))
                    .orElse(null);
        }

        /// As many decimals as were printed, so that the two can be compared at a glance.
        private int decimals(Place place, @Nullable Figure printed) {
            if (printed != null) {
                return printed.amount().scale();
            }
            return form.rate() != null
                    ? form.rate().decimals()
                    : form.shareIn(place.code()).decimals();
        }
    }
}
