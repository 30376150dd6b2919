package vn.chungtay.reporting.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.form.FormDefinition.Row;
import vn.chungtay.reporting.period.Round;

/// Who owes a report in a round: units that are asked for figures themselves, and all levels above
/// them, which answer for what is below.
public record Debtors(List<Pair> pairs) {

    public static Debtors of(Round round) {
        var pairs = new ArrayList<Pair>();
        for (var organisation : round.form().rows().stream().map(Row::organisation).toList()) {
            var lowest =
                    Arrays.stream(Level.values())
                            .filter(level -> isAsked(round, organisation, level))
                            .reduce((a, b) -> b);
            lowest.ifPresent(last -> {
                for (var level : Level.values()) {
                    if (level.compareTo(last) <= 0) {
                        pairs.add(new Pair(organisation, level));
                    }
                }
            });
        }
        return new Debtors(pairs);
    }

    private static boolean isAsked(Round round, Organisation organisation, Level level) {
        return !round.form().cellsOf(organisation, level, round.period()).isEmpty();
    }

    public boolean include(Organisation organisation, Level level) {
        return pairs.contains(new Pair(organisation, level));
    }

    String[] organisations() {
        return pairs.stream().map(p -> p.organisation().name()).toArray(String[]::new);
    }

    String[] levels() {
        return pairs.stream().map(p -> p.level().name()).toArray(String[]::new);
    }

    /// An organisations units at a level.
    public record Pair(Organisation organisation, Level level) {}
}
