package vn.chungtay.reporting.submission;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;

/// The way of a report: each step is taken whole, with what was signed and a line in the trail, or
/// not at all. Two people at once wait for each other, and the second finds what the first did.
@Component
class Way {
    private final Reports reports;
    private final Filings filings;
    private final Checks checks;
    private final SignedFigures signed;
    private final Trail trail;

    Way(Reports reports, Filings filings, Checks checks, SignedFigures signed, Trail trail) {
        this.reports = reports;
        this.filings = filings;
        this.checks = checks;
        this.signed = signed;
        this.trail = trail;
    }

    /// Takes a step, or tells everything that speaks against it.
    ///
    /// @param reason as typed; needed for giving back, and where a check wants an explanation
    @Transactional
    public Outcome<Status> take(Desk desk, StepKind kind, String reason, Viewer by) {
        var report = reports.hold(desk.round(), desk.unit().id());
        var filing = filings.of(desk.round(), desk.unit().id());
        var why = reason.strip();
        if (!filing.allows(kind)) {
            return Outcome.refused(
                    "submission.refusal." + kind,
                    new Refusal("submission.status." + filing.status(), List.of()));
        }
        var found = kind == StepKind.SUBMITTED ? checks.of(desk) : List.<Check>of();
        var refusals = refusals(kind, found, why);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        var late = found.stream().anyMatch(Check::isLateness);
        var step = filings.add(report.id(), new Filings.Intent(kind, why, late), by);
        var act =
                Act.of(kind.act(), "report " + desk.round().path())
                        .in(new Scope.OfUnit(desk.unit().id().value()));
        if (!why.isEmpty()) {
            act = act.after("reason", why);
        }
        if (kind.isSigned()) {
            act = act.after("digest", signed.freeze(desk, kind, step, by));
        }
        trail.record(act);
        return Outcome.accepted(filing.status().after(kind).orElseThrow());
    }

    private static List<Refusal> refusals(StepKind kind, List<Check> found, String reason) {
        var refusals = new ArrayList<Refusal>();
        found.stream()
                .filter(check -> !check.explainable() || reason.isEmpty())
                .map(Check::reason)
                .forEach(refusals::add);
        if (kind.needsReason() && reason.isEmpty()) {
            refusals.add(new Refusal("submission.refusal.reason", List.of()));
        }
        return refusals;
    }
}
