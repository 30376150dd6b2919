package vn.chungtay.programme.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// Reads the key tasks of a draft. A row that was emptied is a task no more.
@Component
class TaskPlanning {
    private final Texts texts;

    TaskPlanning(Texts texts) {
        this.texts = texts;
    }

    /// The tasks, or what is wrong with them.
    record Read(List<KeyTask> tasks, List<FieldError> errors) {}

    Read read(List<TaskRow> rows, Wording wording) {
        var typed = new Typed(texts);
        var tasks = new ArrayList<KeyTask>();
        for (var row : rows) {
            var task = row.isBlank() ? null : read(row, wording, typed);
            if (task != null) {
                tasks.add(task);
            }
        }
        return new Read(tasks, typed.errors());
    }

    private static @Nullable KeyTask read(TaskRow row, Wording wording, Typed typed) {
        var number = row.number();
        var what = typed.due("what-" + number, "agreement.task.what", row.what(), Typed.PROSE);
        var lead =
                IntStream.rangeClosed(1, wording.parties().size())
                        .filter(at -> row.lead().equals(String.valueOf(at)))
                        .findFirst();
        if (lead.isEmpty()) {
            typed.wrong("lead-" + number, "agreement.refusal.lead", number);
        }
        var due = typed.day("due-" + number, row.due());
        if (due != null && !wording.holds(due)) {
            typed.wrong(
                    "due-" + number,
                    "agreement.refusal.due",
                    number,
                    wording.starts(),
                    wording.ends());
        }
        return lead.isEmpty() || due == null
                ? null
                : new KeyTask(what, lead.getAsInt(), row.positions(wording.parties()), due);
    }
}
