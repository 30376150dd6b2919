package vn.chungtay.reporting.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Rate;

/// The share of units for which something holds: of "mỗi cơ sở giúp ít nhất một hộ thoát nghèo"
/// (Phần thứ ba, I, 2 (5)), how many of the grassroots units did. A unit counts with all that is
/// below it; one that has not reported counts as one for which it does not hold.
@Component
@Transactional(readOnly = true)
class Shares {
    private final Asking asking;
    private final SpanTotals totals;
    private final Memberships memberships;
    private final Parts parts;

    Shares(Asking asking, SpanTotals totals, Memberships memberships, Parts parts) {
        this.asking = asking;
        this.totals = totals;
        this.memberships = memberships;
        this.parts = parts;
    }

    /// The whole first where it is divided, then part by part in the order of their names.
    Shared of(TotalQuestion asked, ShareQuestion share, Viewer viewer) {
        var put = asking.put(asked, viewer);
        var element = asked.elements().isEmpty() ? "" : asked.elements().getFirst();
        var condition =
                Optional.of(element)
                        .filter(_ -> asked.elements().size() == 1)
                        .flatMap(one -> share.condition(put.span().form(), one))
                        .orElseThrow(() -> refused(put));
        var told = new ArrayList<Shared.Told>();
        var units = units(put, share.unitsAt(), condition.places());
        var whole = counted(put.question().by(null), units, condition);
        told.add(new Shared.Told(null, whole.getOrDefault(0L, new Count())));
        if (put.question().by() != null) {
            var counts = counted(put.question(), units, condition);
            parts.of(put.question(), counts.keySet())
                    .forEach((key, part) ->
                            told.add(
                                    new Shared.Told(
                                            part, Objects.requireNonNull(counts.get(key)))));
        }
        return new Shared(put, condition, told);
    }

    private static RuntimeException refused(Asking.Put put) {
        return TotalQuestion.refused(
                "rollup.refusal.element", String.join(", ", put.span().form().elements()));
    }

    /// The totals of every unit at a level.
    private Map<Long, Total> units(Asking.Put put, By level, List<Integer> places) {
        var everywhere =
                Question.all(put.span().latest(), Scope.EVERYWHERE)
                        .by(level)
                        .of(put.question().organisation())
                        .only(places)
                        .on(put.question().on());
        return totals.of(everywhere, put.span());
    }

    private Map<Long, Count> counted(
            Question question, Map<Long, Total> units, Condition condition) {
        var places = memberships.standing(question);
        var counts = new HashMap<Long, Count>();
        units.forEach((unit, total) -> {
            var key = places.key(unit);
            if (key != null && condition.concerns(total)) {
                counts.computeIfAbsent(key, _ -> new Count()).add(condition.holds(total));
            }
        });
        return counts;
    }

    /// How many units there are, how many reported, and for how many it holds.
    static final class Count {
        private long units;
        private long reported;
        private long holding;

        private void add(Optional<Boolean> holds) {
            units++;
            reported += holds.isPresent() ? 1 : 0;
            holding += holds.orElse(false) ? 1 : 0;
        }

        long units() {
            return units;
        }

        long reported() {
            return reported;
        }

        long holding() {
            return holding;
        }

        /// None where there is no unit.
        Optional<Rate> rate() {
            return units == 0 ? Optional.empty() : Optional.of(new Rate(holding, units));
        }
    }

    /// What a question came to.
    record Shared(Asking.Put put, Condition condition, List<Told> told) {
        /// @param part null for the whole
        record Told(@Nullable Part part, Count count) {}
    }
}
