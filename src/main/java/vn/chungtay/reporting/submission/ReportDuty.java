package vn.chungtay.reporting.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.Permission;
import vn.chungtay.notifications.Obligation;
import vn.chungtay.notifications.Obligations;
import vn.chungtay.organisation.Level;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.submission.StandingQuestion.Asking;
import vn.chungtay.reporting.submission.WaitingReports.For;
import vn.chungtay.reporting.submission.WaitingReports.Whose;

/// What reports ask of people: to enter and submit those of one's own unit, to correct what came
/// back, to approve what the units right below submitted, to accept what those of one's area did;
/// and to see to it when one right below is long overdue.
enum ReportDuty {
    ENTRY(Permission.ENTER_FIGURES, Whose.OWN, For.ENTRY),
    CORRECTION(Permission.ENTER_FIGURES, Whose.OWN, For.CORRECTION),
    APPROVAL(Permission.APPROVE_REPORTS, Whose.BELOW, For.APPROVAL),
    ACCEPTANCE(Permission.ACCEPT_REPORTS, Whose.IN_AREA, For.ACCEPTANCE),
    OVERDUE_BELOW(Permission.APPROVE_REPORTS, Whose.STRICTLY_BELOW, For.SUBMISSION);

    /// What was left lying in a closed round is asked for so long; later it is history.
    private static final int MONTHS_AFTERWARDS = 3;

    private final Permission permission;
    private final Whose whose;
    private final For what;

    ReportDuty(Permission permission, Whose whose, For what) {
        this.permission = permission;
        this.whose = whose;
        this.what = what;
    }

    Permission permission() {
        return permission;
    }

    Whose whose() {
        return whose;
    }

    For what() {
        return what;
    }

    /// Whether it can arise in a round on a day. Nothing is entered after a round closed; what was
    /// submitted before can be signed.
    boolean arisesIn(Round round, LocalDate today) {
        var state = round.on(today);
        var taken = state == Round.State.OPEN || state == Round.State.LATE;
        var recent =
                state != Round.State.UPCOMING
                        && !today.isAfter(round.closesOn().plusMonths(MONTHS_AFTERWARDS));
        return switch (this) {
            case ENTRY, CORRECTION -> taken;
            case APPROVAL, ACCEPTANCE -> recent;
            case OVERDUE_BELOW ->
                    recent && !today.isBefore(round.dueOn().plusDays(Obligations.DAYS_UNTIL_TOLD));
        };
    }

    Obligation.Kind kind() {
        return switch (this) {
            case ENTRY, OVERDUE_BELOW -> Obligation.Kind.OWED;
            case CORRECTION -> Obligation.Kind.RETURNED;
            case APPROVAL, ACCEPTANCE -> Obligation.Kind.TO_SIGN;
        };
    }

    /// What is to be signed is due while the unit could still correct it: until the round closes.
    LocalDate due(Round round) {
        return switch (this) {
            case ENTRY, CORRECTION, OVERDUE_BELOW -> round.dueOn();
            case APPROVAL, ACCEPTANCE -> round.closesOn();
        };
    }

    /// The page of a single report on which it is done.
    String page(Level level) {
        return switch (this) {
            case ENTRY, CORRECTION -> level == Level.BRANCH ? "" : "/submission";
            case APPROVAL, ACCEPTANCE, OVERDUE_BELOW -> "/submission";
        };
    }

    /// How the list of many reports is narrowed down to those.
    @Nullable Asking asking() {
        return switch (this) {
            case CORRECTION -> Asking.RETURNED;
            case APPROVAL -> Asking.SUBMITTED;
            case OVERDUE_BELOW -> Asking.LATE;
            case ENTRY, ACCEPTANCE -> null;
        };
    }
}
