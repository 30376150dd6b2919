package vn.chungtay.programme.outline;

import java.util.List;
import java.util.stream.Collectors;
import vn.chungtay.programme.Programme;
import vn.chungtay.web.Texts;

/// What the page of roll-out, money and reporting shows.
record RolloutScreen(
        Programme programme,
        List<RolloutStep> steps,
        List<FundingSource> funding,
        List<ReportingRegime> regimes,
        BodyNames.Names names) {

    static RolloutScreen of(Programme programme, OutlineShelves shelves, BodyNames names) {
        var code = programme.code();
        return new RolloutScreen(
                programme,
                shelves.rollout().all(code),
                shelves.funding().all(code),
                shelves.regimes().all(code),
                names.of(code));
    }

    /// `Tháng 6/2021`, or `6 tháng một lần, hằng năm`.
    String time(RolloutStep step, Texts t) {
        if (step.when() != null) {
            return step.when().label();
        }
        return step.every().stream()
                .map(frequency -> t.text("programme.frequency." + frequency))
                .collect(Collectors.joining(", "));
    }

    List<FundingSource> paidFrom(FundingSource.Source source) {
        return funding.stream().filter(one -> one.source() == source).toList();
    }

    String recipient() {
        return names.of(programme.reporting().to());
    }

    String through() {
        return names.of(programme.reporting().through());
    }
}
