package vn.chungtay.reporting.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Scope;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.CellType;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.reporting.rollup.By;
import vn.chungtay.reporting.rollup.Question;
import vn.chungtay.reporting.rollup.Total;
import vn.chungtay.reporting.rollup.Totals;
import vn.chungtay.shared.Quantity;
import vn.chungtay.web.Texts;

/// Goes through the reports of many units and tells what somebody should look at.
@Component
@Transactional(readOnly = true)
class Review {
    /// Smaller figures vary by chance.
    private static final long WORTH_A_LOOK = 20;

    private static final long TIMES_THE_PAST = 4;
    private static final long TIMES_THE_SIBLINGS = 8;
    private static final int ENOUGH_SIBLINGS = 5;

    private final Totals totals;
    private final Rounds rounds;
    private final Contradictions contradictions;
    private final Texts texts;

    Review(Totals totals, Rounds rounds, Contradictions contradictions, Texts texts) {
        this.totals = totals;
        this.rounds = rounds;
        this.contradictions = contradictions;
        this.texts = texts;
    }

    /// @param units that are gone through, all of them of one level, which `by` names
    public List<Doubt> of(Round round, Collection<Reviewed> units, By by) {
        var now = totalsOf(round, by);
        var before = rounds.before(round).map(r -> totalsOf(r, by)).orElse(Map.of());
        var medians = new Medians(units, now);
        var rules = contradictions.in(round);
        var doubts = new ArrayList<Doubt>();
        for (var unit : units) {
            var total = now.get(unit.id());
            if (total != null) {
                for (var finding : rules.of(unit.organisation(), total)) {
                    var figures = finding.printed() + " " + finding.computed();
                    doubts.add(unit.doubt(finding.rule().code(), figures, rules.sentence(finding)));
                }
                round.form().cells().stream()
                        .filter(cell -> cell.type() != CellType.CHOICE)
                        .forEach(cell -> {
                            past(unit, cell, total, before).ifPresent(doubts::add);
                            siblings(unit, cell, total, medians).ifPresent(doubts::add);
                        });
            }
        }
        return doubts;
    }

    private Map<Long, Total> totalsOf(Round round, By by) {
        return totals.of(Question.all(round, Scope.EVERYWHERE).by(by));
    }

    private Optional<Doubt> past(Reviewed unit, Cell cell, Total total, Map<Long, Total> before) {
        var then = before.get(unit.id());
        if (then == null
                || !(total.value(cell) instanceof Quantity.Known(long now))
                || !(then.value(cell) instanceof Quantity.Known(long was))) {
            return Optional.empty();
        }
        var small = Math.min(now, was);
        var large = Math.max(now, was);
        return large >= WORTH_A_LOOK && large >= TIMES_THE_PAST * Math.max(small, 1)
                ? Optional.of(
                        unit.doubt(
                                "past " + cell.element(),
                                now + " " + was,
                                texts.text("review.past", cell.name(), now, was)))
                : Optional.empty();
    }

    private Optional<Doubt> siblings(Reviewed unit, Cell cell, Total total, Medians medians) {
        if (!(total.value(cell) instanceof Quantity.Known(long now)) || now < WORTH_A_LOOK) {
            return Optional.empty();
        }
        return medians.of(unit, cell)
                .filter(median -> median > 0 && now >= TIMES_THE_SIBLINGS * median)
                .map(median ->
                        unit.doubt(
                                "siblings " + cell.element(),
                                String.valueOf(now),
                                texts.text("review.siblings", cell.name(), now, median)));
    }

    /// What is usual among the units under one parent.
    private static final class Medians {
        private final Map<Long, List<Total>> byParent = new HashMap<>();
        private final Map<String, Optional<Long>> known = new HashMap<>();

        Medians(Collection<Reviewed> units, Map<Long, Total> totals) {
            for (var unit : units) {
                var total = totals.get(unit.id());
                if (total != null) {
                    byParent.computeIfAbsent(unit.parent(), _ -> new ArrayList<>()).add(total);
                }
            }
        }

        Optional<Long> of(Reviewed unit, Cell cell) {
            return known.computeIfAbsent(
                    unit.parent() + " " + cell.element(), _ -> median(unit, cell));
        }

        private Optional<Long> median(Reviewed unit, Cell cell) {
            var known =
                    byParent.getOrDefault(unit.parent(), List.of()).stream()
                            .map(total -> total.value(cell))
                            .filter(Quantity.Known.class::isInstance)
                            .map(value -> ((Quantity.Known) value).amount())
                            .sorted(Comparator.naturalOrder())
                            .toList();
            return known.size() < ENOUGH_SIBLINGS
                    ? Optional.empty()
                    : Optional.of(known.get(known.size() / 2));
        }
    }
}
