package vn.chungtay.reporting.rollup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.form.FormDefinition.Row;
import vn.chungtay.reporting.rollup.FilledTable.InPeriod;
import vn.chungtay.shared.Period;

/// Fills the tables of forms with the live totals that an address asks for.
@Component
@Transactional(readOnly = true)
public class FilledTables {
    private final Asking asking;
    private final Answers answers;
    private final Reporters reporters;

    FilledTables(Asking asking, Answers answers, Reporters reporters) {
        this.asking = asking;
        this.answers = answers;
        this.reporters = reporters;
    }

    /// A whole form, whatever division and elements are asked for. Where its rows tell the period
    /// there are two of each, as in an annex: of the period before and of this one. Where its
    /// columns do, each is filled that anything was collected of.
    public FilledTable of(TotalQuestion question, Viewer viewer) {
        question.division();
        var asked = question.above().undivided();
        var whole = answers.of(asked, viewer);
        var now = in(asked, whole, viewer);
        var periods = new ArrayList<InPeriod>();
        for (var period : beside(whole.span())) {
            if (period.equals(whole.span().period())) {
                periods.add(now);
            } else if (asking.isThere(asked.in(period), viewer)) {
                var other = asked.in(period);
                periods.add(in(other, answers.of(other, viewer), viewer));
            }
        }
        var several = !whole.place().isUnit() && asked.one() == null;
        return new FilledTable(
                whole.place().code(),
                whole.place().name(),
                several ? printed(whole) : List.copyOf(now.organisations()),
                several,
                structure(asked, whole.question()),
                now,
                periods);
    }

    /// Those that stand in the same table.
    private static TreeSet<Period> beside(Span span) {
        var form = span.form();
        var periods = new TreeSet<Period>(List.of(span.period()));
        if (form.periodsInRows()) {
            span.period().before().ifPresent(periods::add);
        } else {
            form.leaves().stream()
                    .flatMap(leaf -> Stream.ofNullable(leaf.period()))
                    .forEach(periods::add);
        }
        return periods;
    }

    private static List<Organisation> printed(Answers.Answer whole) {
        return whole.span().form().rows().stream().map(Row::organisation).toList();
    }

    private InPeriod in(TotalQuestion asked, Answers.Answer whole, Viewer viewer) {
        var parts = new EnumMap<Organisation, Total>(Organisation.class);
        for (var told : answers.of(asked.by(By.ORGANISATION), viewer).told()) {
            if (told.part() != null && told.part().organisation() != null) {
                parts.put(told.part().organisation(), told.total());
            }
        }
        var isOne = whole.span().isOneRound();
        return new InPeriod(
                whole.span(),
                whole.told().getFirst().total(),
                parts,
                isOne ? reporters.of(whole.question()) : null);
    }

    private @Nullable String structure(TotalQuestion asked, Question question) {
        if (asked.isConverted()) {
            return "today";
        }
        return reporters.haveMoved(question) ? "then" : null;
    }
}
