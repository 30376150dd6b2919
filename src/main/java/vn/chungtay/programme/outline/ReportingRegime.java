package vn.chungtay.programme.outline;

import java.time.MonthDay;
import vn.chungtay.programme.loading.Element;
import vn.chungtay.programme.loading.Fields;
import vn.chungtay.shared.Period;

/// How often a report is owed; it must arrive before the day, not on it.
record ReportingRegime(String code, Period.Kind every, MonthDay due) implements Element {

    String dueText() {
        return due.getDayOfMonth() + "/" + due.getMonthValue();
    }

    @Override
    public void describe(Fields fields) {
        fields.with("programme.field.every", fields.texts().text("programme.frequency." + every))
                .with("programme.field.due", dueText());
    }
}
