package vn.chungtay.programme.proposal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.YamlItems;
import vn.chungtay.web.FieldError;

/// Makes the files of a programme with something taken out, and has the loader look at them;
/// changes nothing.
@Component
class Removing {
    private final Checking checking;

    Removing(Checking checking) {
        this.checking = checking;
    }

    Edited remove(Editable from, Removal removal) {
        var refused = checking.refused(from, List.of());
        if (refused.isEmpty() && removal.kind() == Removal.Kind.TIME) {
            refused = reported(from, removal);
        }
        if (!refused.isEmpty()) {
            return new Edited(null, List.of(), refused);
        }
        var text = from.files().text(removal.file());
        return checking.checked(
                from,
                YamlItems.remove(text, removal.list(), removal.index()),
                new Checking.Typed(removal.file(), List.of(), List.of()));
    }

    /// Reports are about the first or the second time of a task. Were one taken out in front, those
    /// about the later ones would be about others, unnoticed where both end on one day: so the
    /// loader is asked about the plan without any of them.
    private List<FieldError> reported(Editable from, Removal removal) {
        var text = from.files().text(removal.file());
        int later = YamlItems.count(text, removal.list()) - removal.index();
        var without =
                removal.index() > 0
                        ? YamlItems.remove(text, removal.list(), removal.index(), later)
                        : withoutTask(text, removal.list());
        return checking.problems(from, removal.file(), without).stream()
                .map(Checking::ofTheWhole)
                .toList();
    }

    private static String withoutTask(String text, String times) {
        var tasks = EditedParts.list(EditedParts.TASKS);
        var task = times.substring(tasks.length() + 1, times.lastIndexOf('/'));
        return YamlItems.count(text, tasks) > 1
                ? YamlItems.remove(text, tasks, Integer.parseInt(task))
                : text;
    }
}
