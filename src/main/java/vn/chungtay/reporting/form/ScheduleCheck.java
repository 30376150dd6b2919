package vn.chungtay.reporting.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Refusal;

/// Whether what a form says of being collected makes sense: its periods, the order of its days,
/// what is entered by whom.
final class ScheduleCheck {
    private final FormDefinition form;
    private final Set<String> counts;
    private final Complaint complaint;

    /// Told what is wrong, and where in the file.
    interface Complaint {
        void at(String pointer, Refusal reason);
    }

    ScheduleCheck(FormDefinition form, Set<String> counts, Complaint complaint) {
        this.form = form;
        this.counts = counts;
        this.complaint = complaint;
    }

    void run() {
        if (form.collected() != null) {
            periods(form.collected());
        }
        for (int i = 0; i < form.entered().size(); i++) {
            entered("/entered/" + i, form.entered().get(i));
        }
    }

    private void periods(Schedule schedule) {
        var named = Stream.of(schedule.from(), schedule.until()).filter(p -> p != null);
        var all = Stream.concat(named, schedule.periods().stream()).distinct().toList();
        var sound = (schedule.from() == null) != schedule.periods().isEmpty();
        if (!sound) {
            refuse("/collected", "form.refusal.which-periods");
        }
        for (var code : all) {
            switch (Period.fromCode(code)) {
                case Outcome.Accepted<Period>(var period) -> {
                    sound &= isOfKind(schedule, period);
                }
                case Outcome.Refused<Period>(var reasons) -> {
                    reasons.forEach(reason -> complaint.at("/collected", reason));
                    sound = false;
                }
            }
        }
        if (sound) {
            days(schedule, Period.fromCode(all.getFirst()).orElseThrow());
        }
    }

    private boolean isOfKind(Schedule schedule, Period period) {
        if (period.kind() != schedule.every()) {
            refuse("/collected", "form.refusal.period-kind", period.code());
            return false;
        }
        return true;
    }

    private void days(Schedule schedule, Period first) {
        var seen = new HashSet<Stage>();
        for (int i = 0; i < schedule.stages().size(); i++) {
            var days = schedule.stages().get(i);
            if (!seen.add(days.stage())) {
                refuse("/collected/stages/" + i, "form.refusal.stage-twice", days.stage());
            } else if (!inOrder(days, first)) {
                refuse("/collected/stages/" + i, "form.refusal.days");
            }
        }
    }

    private static boolean inOrder(Schedule.Days days, Period period) {
        var due = days.due().of(period);
        return !days.opens().of(period).isAfter(due) && !due.isAfter(days.closes().of(period));
    }

    private void entered(String pointer, Entered entered) {
        for (var element : entered.elements()) {
            if (!counts.contains(element)) {
                refuse(pointer, "form.refusal.unknown-element", element);
            }
        }
        if ((entered.type() == CellType.CHOICE) == entered.choices().isEmpty()) {
            refuse(pointer, "form.refusal.choices");
        }
    }

    private void refuse(String pointer, String key, Object... arguments) {
        complaint.at(pointer, new Refusal(key, List.of(arguments)));
    }
}
