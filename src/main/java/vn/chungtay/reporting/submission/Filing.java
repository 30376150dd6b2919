package vn.chungtay.reporting.submission;

import java.util.List;
import java.util.Optional;
import vn.chungtay.web.Tone;

/// The report of a unit and all below it on its way: all that was done with it, the oldest first.
public record Filing(List<Step> steps) {
    static final Filing NONE = new Filing(List.of());

    public Filing {
        steps = List.copyOf(steps);
    }

    public Status status() {
        var status = Status.DRAFT;
        for (var step : steps) {
            status = status.after(step.kind()).orElse(status);
        }
        return status;
    }

    /// Whether the party committee has accepted what was last submitted.
    public boolean isAccepted() {
        return lastOf(StepKind.ACCEPTED).isPresent()
                && lastOf(StepKind.ACCEPTED).get().id()
                        > lastOf(StepKind.SUBMITTED).map(Step::id).orElse(Long.MAX_VALUE);
    }

    Optional<Step> lastOf(StepKind kind) {
        return steps.reversed().stream().filter(s -> s.kind() == kind).findFirst();
    }

    Tone tone() {
        return switch (status()) {
            case DRAFT -> Tone.NEUTRAL;
            case SUBMITTED -> Tone.INFO;
            case RETURNED -> Tone.WARNING;
            case APPROVED -> Tone.SUCCESS;
        };
    }

    /// Whether a step can be taken now.
    boolean allows(StepKind kind) {
        return status().after(kind).isPresent() && !(kind == StepKind.ACCEPTED && isAccepted());
    }
}
