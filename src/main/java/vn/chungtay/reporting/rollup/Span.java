package vn.chungtay.reporting.rollup;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Period;
import vn.chungtay.web.Texts;

/// What totals are asked for: the round of a period, or those of the shorter periods in one that is
/// not collected itself.
///
/// @param rounds at least one, the latest first
record Span(Period period, List<Round> rounds) {

    /// The longest of the periods that lie in a longer one: those in another of them are left out.
    ///
    /// @param rounds one for each period
    static List<Round> longest(List<Round> rounds) {
        return rounds.stream()
                .filter(round -> rounds.stream().noneMatch(other -> isPartOf(round, other)))
                .sorted(Comparator.comparing(Round::treeOn).reversed())
                .toList();
    }

    private static boolean isPartOf(Round round, Round other) {
        return !other.period().equals(round.period()) && other.period().contains(round.period());
    }

    /// Whether it is the round of the period itself.
    boolean isOneRound() {
        return rounds.size() == 1 && latest().period().equals(period);
    }

    Round latest() {
        return rounds.getFirst();
    }

    /// As the latest round defines it.
    Form form() {
        return latest().form();
    }

    /// Final when all of it is.
    Stage stage() {
        return rounds.stream().map(Round::stage).min(Comparator.naturalOrder()).orElseThrow();
    }

    /// As in headings.
    String name(Texts texts) {
        return texts.text(
                "round.name", form().label(), period.label(), texts.text("round.stage." + stage()));
    }

    /// The periods it is put together from, the earliest first.
    String parts(Texts texts) {
        return rounds.reversed().stream()
                .map(round ->
                        texts.text(
                                "rollup.span.part",
                                round.period().label(),
                                texts.text("round.stage." + round.stage())))
                .collect(Collectors.joining("; "));
    }
}
