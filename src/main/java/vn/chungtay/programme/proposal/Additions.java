package vn.chungtay.programme.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.YamlItems;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.web.Texts;

/// What a programme can be given on pages: tasks and targets, and times and thresholds of those it
/// has.
@Component
class Additions {
    private static final String TIME = "time-";
    private static final String THRESHOLD = "threshold-";

    private final EditedParts parts;
    private final Texts texts;

    Additions(EditedParts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    /// What may be added below a task or a target; nothing below anything else.
    static Optional<String> below(EditedPart part) {
        return switch (part.kind()) {
            case TASK -> Optional.of(TIME + part.key());
            case TARGET -> Optional.of(THRESHOLD + part.key());
            case FORM, REGIME -> Optional.empty();
        };
    }

    /// Of which there may be one more: a target of either way to count it, or a task.
    static List<String> whole(EditedPart.Kind kind) {
        return switch (kind) {
            case TASK -> List.of("task");
            case TARGET -> List.of("ratio", "share");
            case FORM, REGIME -> List.of();
        };
    }

    Optional<Addition> find(FolderFiles files, String id) {
        return switch (id) {
            case "task" -> Optional.of(whole(Addition.Kind.TASK, EditedParts.TASKS, files));
            case "ratio" -> Optional.of(whole(Addition.Kind.RATIO, EditedParts.TARGETS, files));
            case "share" -> Optional.of(whole(Addition.Kind.SHARE, EditedParts.TARGETS, files));
            default ->
                    parts.of(files).stream()
                            .filter(part -> below(part).filter(id::equals).isPresent())
                            .findFirst()
                            .map(part -> below(part, files));
        };
    }

    private Addition whole(Addition.Kind kind, String file, FolderFiles files) {
        var id = kind.name().toLowerCase(Locale.ROOT);
        var title = texts.text("amendment.add." + kind);
        var list = EditedParts.list(file);
        return new Addition(kind, id, file, list, YamlItems.count(files.text(file), list), title);
    }

    private Addition below(EditedPart part, FolderFiles files) {
        var isTask = part.kind() == EditedPart.Kind.TASK;
        var kind = isTask ? Addition.Kind.TIME : Addition.Kind.THRESHOLD;
        var list = part.pointer() + (isTask ? EditedParts.TIMES : EditedParts.THRESHOLDS);
        return new Addition(
                kind,
                below(part).orElseThrow(),
                part.file(),
                list,
                YamlItems.count(files.text(part.file()), list),
                texts.text("amendment.add." + kind, part.title()));
    }
}
