package vn.chungtay.programme.agreement;

import java.time.LocalDate;

/// Key tasks that press: due within a month or overdue, and not yet appraised for the year in which
/// they are due.
final class PendingTasks {
    private static final int DAYS = 30;

    private static final String PENDING =
            """
            select
              from agreement_task t
             where t.wording = %1$s.wording
               and t.due_on <= :soon
               and t.due_on <= %1$s.until
               and %2$s
            """;

    /// SQL: a key task `t` of an agreement has not been appraised for its year.
    private static final String UNSETTLED =
            """
            not exists (select
                          from agreement_appraisal settled
                         where settled.agreement = %s.agreement
                           and settled.year = date_part('year', t.due_on))
            """;

    private PendingTasks() {}

    /// @param agreement the name of an `agreement_now` in the statement; goes with `:soon`
    static String of(String agreement) {
        return PENDING.formatted(agreement, unsettled(agreement));
    }

    static String unsettled(String agreement) {
        return UNSETTLED.formatted(agreement);
    }

    /// What falls due until this day presses.
    static LocalDate until(LocalDate today) {
        return today.plusDays(DAYS);
    }
}
