package vn.chungtay.reporting.target;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.finding.Finding;
import vn.chungtay.reporting.finding.FindingQuestion;
import vn.chungtay.reporting.finding.Findings;
import vn.chungtay.reporting.finding.ReportedFindings;
import vn.chungtay.reporting.finding.ReportedFindings.Reported;

/// The findings that speak against the figures behind targets.
@Component
public class Disputes {
    private static final String LIVE = "/findings/reported";

    private final Programmes programmes;
    private final Findings printed;
    private final ReportedFindings reported;

    Disputes(Programmes programmes, Findings printed, ReportedFindings reported) {
        this.programmes = programmes;
        this.printed = printed;
        this.reported = reported;
    }

    /// Those of the annex.
    Disputed printed() {
        var found = programmes.current().map(p -> printed.of(p.code())).orElse(List.of());
        return new Disputed(
                found.stream()
                        .map(one -> new Dispute(one, null, one.at().getFirst().place().address()))
                        .toList());
    }

    /// Those of the rounds behind what was reported in a place; of a longer period those of its
    /// latest round, since rules are held against rounds.
    public Disputed among(List<Assessment> live, TargetQuestion where, Viewer viewer) {
        var periods =
                live.stream().flatMap(one -> one.from().stream()).map(Place::period).distinct();
        return new Disputed(
                periods.map(period -> question(null, period, where))
                        .flatMap(asked -> reported.of(asked, viewer).stream())
                        .map(one -> dispute(one, where))
                        .toList());
    }

    private static Dispute dispute(Reported one, TargetQuestion where) {
        var finding = one.told().finding();
        var list = question(finding.form(), finding.period(), where).address(LIVE);
        return new Dispute(finding, one.told().sentence(), list.encode().toUriString());
    }

    private static FindingQuestion question(
            @Nullable String form, String period, TargetQuestion where) {
        return new FindingQuestion(form, period, where.stage(), where.unit(), where.area());
    }

    /// A finding that a figure takes part in.
    ///
    /// @param sentence what does not agree; null where the page it leads to says it
    /// @param href where it is told
    public record Dispute(Finding finding, @Nullable String sentence, String href) {}

    /// What was found.
    public record Disputed(List<Dispute> all) {
        static final Disputed NOTHING = new Disputed(List.of());

        /// Those about the figures behind an assessment.
        public List<Dispute> of(Assessment assessment) {
            return all.stream()
                    .filter(one -> assessment.from().stream().anyMatch(one.finding()::marks))
                    .toList();
        }

        public Optional<Dispute> first(Assessment assessment) {
            return of(assessment).stream().findFirst();
        }

        /// By the codes of their rules.
        List<String> rules(Assessment assessment) {
            return of(assessment).stream()
                    .map(one -> one.finding().rule().code())
                    .distinct()
                    .toList();
        }

        /// In words, as far as there are any.
        Stream<String> sentences(Assessment assessment) {
            return of(assessment).stream().map(Dispute::sentence).filter(Objects::nonNull);
        }
    }
}
