package vn.chungtay.reporting.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.target.Assessment.Status;
import vn.chungtay.reporting.target.Disputes.Disputed;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// `GET /api/v1/targets`: each target for each organisation. Of a period that the annex prints they
/// are held against the annex, unless a stage, a unit or an area is given; otherwise against what
/// was reported.
@RestController
class TargetApiController {

    private final Baselines baselines;
    private final LiveTargets live;
    private final Disputes disputes;

    TargetApiController(Baselines baselines, LiveTargets live, Disputes disputes) {
        this.disputes = disputes;
        this.baselines = baselines;
        this.live = live;
    }

    @GetMapping("/api/v1/targets")
    @Requires(Permission.READ_PUBLISHED)
    Items index(
            @RequestParam String period, @ParameterObject TargetQuestion question, Viewer viewer) {
        var printed = baselines.current().map(Baselines.Snapshot::periods).orElse(List.of());
        var reported =
                question.isOfReports() || !printed.contains(period)
                        ? live.of(question.of(period), viewer).map(LiveTargets.Found::assessments)
                        : Optional.<List<Assessment>>empty();
        var all = reported.or(() -> baselines.current().map(s -> in(s, period))).orElse(List.of());
        var disputed =
                reported.isPresent() ? disputes.among(all, question, viewer) : disputes.printed();
        return new Items(all.stream().map(one -> Item.of(one, disputed)).toList(), null);
    }

    private static List<Assessment> in(Baselines.Snapshot snapshot, String period) {
        List<String> periods = snapshot.periods();
        // Without an annex no period is a wrong one: there is nothing to compute in any of them.
        if (!periods.isEmpty() && !periods.contains(period)) {
            throw new RequestRefused(
                    new Refusal(
                            "baseline.refusal.period",
                            List.of(period, String.join(", ", periods))));
        }
        return snapshot.of(period);
    }

    /// All of them at once: a programme has dozens of targets, never thousands.
    record Items(List<Item> items, @Nullable String next) {}

    /// @param value in percent, unrounded
    /// @param sector `STATE` or `NON_STATE` where a target tells them apart
    /// @param disputedBy codes of the rules that the figures behind it break, as `GET
    ///   /api/v1/findings` tells them
    record Item(
            String target,
            Organisation organisation,
            String period,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal value,
            BigDecimal threshold,
            boolean strict,
            @Nullable String sector,
            Status status,
            @Nullable String reason,
            List<String> disputedBy) {

        static Item of(Assessment assessment, Disputed disputed) {
            return new Item(
                    assessment.target().code(),
                    assessment.organisation(),
                    assessment.period(),
                    assessment.numerator(),
                    assessment.denominator(),
                    assessment.value(),
                    assessment.threshold().percent(),
                    assessment.threshold().strict(),
                    assessment.threshold().sector(),
                    assessment.status(),
                    assessment.reason(),
                    disputed.rules(assessment));
        }
    }
}
