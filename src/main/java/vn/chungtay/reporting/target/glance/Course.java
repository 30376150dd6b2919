package vn.chungtay.reporting.target.glance;

import java.math.BigDecimal;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.chungtay.programme.Due;
import vn.chungtay.programme.Target;
import vn.chungtay.reporting.target.Assessment;
import vn.chungtay.reporting.target.Assessment.Outcome;
import vn.chungtay.reporting.target.Whose;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Rate;
import vn.chungtay.web.Texts;

/// How a target went from period to period, the annex first.
///
/// @param points the earliest first
record Course(Target target, List<Point> points) {
    private static final int HALF_YEAR = 6;

    /// @param printed whether the annex says it, and no report
    record Point(Period period, boolean printed, List<Assessment> all) {
        /// Short enough to stand below a chart: `2021`, `cuối 2021`.
        String label(Texts texts) {
            var year = String.valueOf(period.firstDay().getYear());
            if (period.kind() != Period.Kind.HALF_YEAR) {
                return period.kind() == Period.Kind.YEAR ? year : period.label();
            }
            return period.firstDay().getMonth() == Month.JANUARY
                    ? texts.text("course.half.first", year)
                    : texts.text("course.half.second", year);
        }

        /// Of the first threshold that holds for it.
        Optional<Assessment> of(Whose whose) {
            return all.stream().filter(one -> one.whose().equals(whose)).findFirst();
        }
    }

    /// What is left to do for one organisation.
    ///
    /// @param latest where it stands
    /// @param more how many more would meet the target, the whole staying what it is
    /// @param rounds how many half-years are left for it; 0 when the day has passed
    record Pace(Assessment latest, Period period, long more, long rounds) {
        /// How many more in each of the half-years, so that the last of them is reached.
        long each() {
            return rounds == 0 ? more : Math.ceilDiv(more, rounds);
        }
    }

    Course {
        points = List.copyOf(points);
    }

    /// Whose course it is, one by one.
    List<Whose> lines() {
        return points.stream()
                .flatMap(point -> point.all().stream())
                .map(Assessment::whose)
                .distinct()
                .sorted()
                .toList();
    }

    /// Nothing without a day by which it is to be met, and nothing while no rate is known.
    Optional<Pace> pace(Whose whose) {
        if (!(target.due() instanceof Due.By(var goal))) {
            return Optional.empty();
        }
        return points.reversed().stream()
                .filter(point -> !point.printed())
                .flatMap(point ->
                        point
                                .of(whose)
                                .filter(one -> one.outcome() instanceof Outcome.Divided)
                                .map(one -> pace(one, point.period(), goal))
                                .stream())
                .findFirst();
    }

    private static Pace pace(Assessment one, Period period, Period goal) {
        var months =
                ChronoUnit.MONTHS.between(period.lastDay().plusDays(1), goal.lastDay().plusDays(1));
        var rounds = Math.ceilDiv(Math.max(0, months), HALF_YEAR);
        return new Pace(one, period, one.lacking(), rounds);
    }

    /// By how many points per cent it moved since the first figure there is.
    Optional<Moved> moved(Whose whose) {
        var known = points.stream().filter(point -> percent(point, whose).isPresent()).toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        var first = known.getFirst();
        var last = known.getLast();
        return Optional.of(
                new Moved(
                        first.period(),
                        percent(first, whose).orElseThrow(),
                        last.period(),
                        percent(last, whose).orElseThrow()));
    }

    /// Both with two decimals at most, as they are printed.
    record Moved(Period from, BigDecimal was, Period to, BigDecimal is) {
        BigDecimal by() {
            return is.subtract(was);
        }
    }

    static Optional<BigDecimal> percent(Point point, Whose whose) {
        return point.of(whose).flatMap(Course::percent);
    }

    static Optional<BigDecimal> percent(Assessment one) {
        return switch (one.outcome()) {
            case Outcome.Divided(Rate rate) -> Optional.of(rate.percent(2));
            case Outcome.Printed(BigDecimal printed) -> Optional.of(printed);
            case Outcome.NotComputable _ -> Optional.empty();
        };
    }
}
