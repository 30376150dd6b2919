package vn.chungtay.programme.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.YamlEdit;
import vn.chungtay.documents.YamlItems;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.web.Texts;

/// What can be taken out of a programme on pages: tasks with their times, targets with their
/// thresholds. The last one of a list stays, since a programme needs one.
@Component
class Removals {
    private final EditedParts parts;
    private final Texts texts;

    Removals(EditedParts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    Optional<Removal> find(FolderFiles files, String id) {
        return parts.of(files).stream()
                .flatMap(part -> of(part, files).stream())
                .filter(removal -> removal.id().equals(id))
                .findFirst();
    }

    /// The parts of a task or a target, and last the whole of it.
    List<Removal> of(EditedPart part, FolderFiles files) {
        return switch (part.kind()) {
            case TASK -> all(part, files, Removal.Kind.TASK);
            case TARGET -> all(part, files, Removal.Kind.TARGET);
            case FORM, REGIME -> List.of();
        };
    }

    private List<Removal> all(EditedPart part, FolderFiles files, Removal.Kind kind) {
        var text = files.text(part.file());
        var removals = new ArrayList<>(below(part, text));
        var list = EditedParts.list(part.file());
        if (YamlItems.count(text, list) > 1) {
            int index = Integer.parseInt(part.pointer().substring(list.length() + 1));
            removals.add(new Removal(kind, part.id(), part.file(), list, index, part.title()));
        }
        return removals;
    }

    private List<Removal> below(EditedPart part, String text) {
        var isTask = part.kind() == EditedPart.Kind.TASK;
        var kind = isTask ? Removal.Kind.TIME : Removal.Kind.THRESHOLD;
        var list = part.pointer() + (isTask ? EditedParts.TIMES : EditedParts.THRESHOLDS);
        var values = YamlEdit.values(text);
        int many = YamlItems.count(text, list);
        var removals = new ArrayList<Removal>();
        for (int i = 0; many > 1 && i < many; i++) {
            var id = (isTask ? "time-" : "threshold-") + part.key() + "-" + (i + 1);
            var said = isTask ? time(list + "/" + i, values) : percent(list + "/" + i, values);
            var key = isTask ? "amendment.remove.time" : "amendment.remove.threshold";
            var title = texts.text(key, i + 1, said, part.title());
            removals.add(new Removal(kind, id, part.file(), list, i, title));
        }
        return removals;
    }

    private static String time(String pointer, Map<String, String> values) {
        return Stream.of("/part", "/starts", "/finishes")
                .map(key -> values.getOrDefault(pointer + key, ""))
                .filter(value -> !value.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String percent(String pointer, Map<String, String> values) {
        return values.getOrDefault(pointer + "/percent", "").replace('.', ',') + "%";
    }
}
