package vn.chungtay.programme.target;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Definition;
import vn.chungtay.documents.Definitions;
import vn.chungtay.documents.Unreadable;
import vn.chungtay.programme.ProgrammeFolder;
import vn.chungtay.programme.loading.Chapter;
import vn.chungtay.programme.loading.Comparison;
import vn.chungtay.programme.loading.Draft;
import vn.chungtay.web.Texts;

/// `targets.yaml`.
@Component
class TargetChapter implements Chapter {
    private final Definitions definitions;
    private final TargetShelf shelf;
    private final Texts texts;

    TargetChapter(Definitions definitions, TargetShelf shelf, Texts texts) {
        this.definitions = definitions;
        this.shelf = shelf;
        this.texts = texts;
    }

    @Override
    public Draft prepare(ProgrammeFolder folder, Optional<Set<String>> bodies) {
        return switch (definitions.read(folder.path(), "targets.yaml", "targets")) {
            case Unreadable(var problems) -> Draft.refused(problems);
            case Definition definition -> draft(folder, new TargetReading(definition));
        };
    }

    private Draft draft(ProgrammeFolder folder, TargetReading reading) {
        var draft =
                reading.problems().isEmpty()
                        ? Draft.of(
                                texts,
                                List.of(
                                        new Comparison<>(
                                                shelf, folder.programme(), reading.targets())))
                        : Draft.refused(reading.problems());
        return draft.checkedBy(reading::unknownAmong);
    }
}
