package vn.chungtay.programme.agreement;

import java.time.LocalDate;
import java.util.List;
import vn.chungtay.organisation.Level;

/// What an agreement says: each saving of a draft is a wording of its own, and the last one holds.
///
/// @param area the code of the area it is for: that of the unit that drew it up
/// @param ends the last day of its period
/// @param parties the unit that drew it up first
record Wording(
        String title,
        Level level,
        String area,
        LocalDate starts,
        LocalDate ends,
        List<Party> parties,
        List<KeyTask> tasks) {

    Wording {
        parties = List.copyOf(parties);
        tasks = List.copyOf(tasks);
    }

    Wording with(List<KeyTask> other) {
        return new Wording(title, level, area, starts, ends, parties, other);
    }

    Party lead(KeyTask task) {
        return parties.get(task.lead() - 1);
    }

    List<String> partners(KeyTask task) {
        return task.partners().stream().map(at -> parties.get(at - 1).name()).toList();
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }
}
