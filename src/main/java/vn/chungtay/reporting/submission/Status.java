package vn.chungtay.reporting.submission;

import java.util.Optional;

/// Where a report stands along the organisation's line.
public enum Status {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED;

    /// What a step makes of it; empty when the step cannot be taken from here. Every legal
    /// transition there is.
    Optional<Status> after(StepKind step) {
        return switch (step) {
            case SUBMITTED -> when(this == DRAFT || this == RETURNED, SUBMITTED);
            case WITHDRAWN -> when(this == SUBMITTED, DRAFT);
            case RETURNED -> when(this == SUBMITTED, RETURNED);
            case APPROVED -> when(this == SUBMITTED, APPROVED);
            case REOPENED -> when(this == APPROVED, RETURNED);
            case ACCEPTED -> when(this == SUBMITTED || this == APPROVED, this);
        };
    }

    /// Whether the unit may change its figures.
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    private static Optional<Status> when(boolean legal, Status then) {
        return legal ? Optional.of(then) : Optional.empty();
    }
}
