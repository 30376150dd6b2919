package vn.chungtay.reporting.submission;

/// What somebody does with a report.
public enum StepKind {
    SUBMITTED,
    /// Taken back by the unit itself, before anybody answered.
    WITHDRAWN,
    /// Given back by the parent, to be corrected.
    RETURNED,
    APPROVED,
    /// An approved report given back after all.
    REOPENED,
    /// Taken note of by the party committee of the area; its own line, which changes no status.
    ACCEPTED;

    /// Whether it freezes the figures as they are.
    boolean isSigned() {
        return this == SUBMITTED || this == APPROVED || this == ACCEPTED;
    }

    /// The last part of the address it is sent to.
    String word() {
        return switch (this) {
            case SUBMITTED -> "submission";
            case WITHDRAWN -> "submission/withdrawal";
            case RETURNED -> "return";
            case APPROVED -> "approval";
            case REOPENED -> "reopening";
            case ACCEPTED -> "acceptance";
        };
    }

    /// The kind of act that the audit trail is told.
    String act() {
        return switch (this) {
            case SUBMITTED -> "report.submit";
            case WITHDRAWN -> "report.withdraw";
            case RETURNED -> "report.return";
            case APPROVED -> "report.approve";
            case REOPENED -> "report.reopen";
            case ACCEPTED -> "report.accept";
        };
    }

    boolean needsReason() {
        return this == WITHDRAWN || this == RETURNED || this == REOPENED;
    }
}
