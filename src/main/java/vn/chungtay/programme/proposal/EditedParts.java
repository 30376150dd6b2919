package vn.chungtay.programme.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.YamlEdit;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.web.Texts;

/// Finds in the files of a programme what can be changed on pages: targets, tasks, when the rounds
/// of forms are due, and when reports are to be sent.
@Component
class EditedParts {
    static final String TARGETS = "targets.yaml";
    static final String TASKS = "tasks.yaml";

    /// Below a task.
    static final String TIMES = "/occurrences";

    /// Below a target.
    static final String THRESHOLDS = "/thresholds";

    private static final String REGIMES = "/reporting/regimes";

    private final Texts texts;

    EditedParts(Texts texts) {
        this.texts = texts;
    }

    /// What a file of one list holds: `/tasks` of `tasks.yaml`.
    static String list(String file) {
        return "/" + file.replace(".yaml", "");
    }

    List<EditedPart> of(FolderFiles files) {
        var parts = new ArrayList<EditedPart>();
        parts.addAll(listed(EditedPart.Kind.TARGET, files, TARGETS, "code"));
        parts.addAll(listed(EditedPart.Kind.TASK, files, TASKS, "number"));
        files.texts().keySet().stream()
                .filter(path -> path.startsWith("forms/"))
                .flatMap(path -> form(path, files.text(path)).stream())
                .forEach(parts::add);
        if (YamlEdit.value(files.text(FolderFiles.OUTLINE), REGIMES + "/0/due").isPresent()) {
            parts.add(
                    new EditedPart(
                            EditedPart.Kind.REGIME,
                            "all",
                            FolderFiles.OUTLINE,
                            REGIMES,
                            texts.text("amendment.part.REGIME")));
        }
        return parts;
    }

    Optional<EditedPart> find(FolderFiles files, String id) {
        return of(files).stream().filter(part -> part.id().equals(id)).findFirst();
    }

    private List<EditedPart> listed(
            EditedPart.Kind kind, FolderFiles files, String file, String keyName) {
        var text = files.texts().getOrDefault(file, "");
        var values = YamlEdit.values(text);
        var list = list(file);
        var parts = new ArrayList<EditedPart>();
        for (int i = 0; values.containsKey(list + "/" + i + "/title"); i++) {
            var pointer = list + "/" + i;
            var key = values.getOrDefault(pointer + "/" + keyName, "" + i);
            var title =
                    texts.text(
                            "amendment.part." + kind,
                            key,
                            values.getOrDefault(pointer + "/title", ""));
            parts.add(new EditedPart(kind, key, file, pointer, title));
        }
        return parts;
    }

    private Optional<EditedPart> form(String path, String text) {
        Map<String, String> values = YamlEdit.values(text);
        if (!values.containsKey("/collected/stages/0/stage")) {
            return Optional.empty();
        }
        var code = values.getOrDefault("/code", path);
        var title = texts.text("amendment.part.FORM", values.getOrDefault("/label", code));
        var kind = EditedPart.Kind.FORM;
        return Optional.of(new EditedPart(kind, code, path, "/collected/stages", title));
    }
}
