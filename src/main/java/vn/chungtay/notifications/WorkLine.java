package vn.chungtay.notifications;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.chungtay.web.Texts;

/// Something somebody owes, as it is listed on a day.
public record WorkLine(WorkGroup group, Obligation obligation, LocalDate today) {

    /// How many days are left until it is due; less than none when it is late, none without a day.
    long daysLeft() {
        var due = obligation.due();
        return due == null ? 0 : ChronoUnit.DAYS.between(today, due);
    }

    /// How late it is, or how much time is left; empty where no day is set.
    public String timeLeft(Texts texts) {
        if (obligation.due() == null) {
            return "";
        }
        var days = daysLeft();
        if (days == 0) {
            return texts.text("work.today");
        }
        return days < 0 ? texts.text("work.late", -days) : texts.text("work.left", days);
    }
}
