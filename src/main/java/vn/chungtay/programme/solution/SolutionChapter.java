package vn.chungtay.programme.solution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Definition;
import vn.chungtay.documents.Definitions;
import vn.chungtay.documents.Unreadable;
import vn.chungtay.programme.ProgrammeFolder;
import vn.chungtay.programme.loading.Chapter;
import vn.chungtay.programme.loading.Checks;
import vn.chungtay.programme.loading.Comparison;
import vn.chungtay.programme.loading.Draft;
import vn.chungtay.web.Texts;

/// `solutions.yaml`.
@Component
class SolutionChapter implements Chapter {
    private final Definitions definitions;
    private final SolutionGroupShelf groups;
    private final SolutionShelf solutions;
    private final Texts texts;

    SolutionChapter(
            Definitions definitions,
            SolutionGroupShelf groups,
            SolutionShelf solutions,
            Texts texts) {
        this.definitions = definitions;
        this.groups = groups;
        this.solutions = solutions;
        this.texts = texts;
    }

    @Override
    public Draft prepare(ProgrammeFolder folder, Optional<Set<String>> bodies) {
        return switch (definitions.read(folder.path(), "solutions.yaml", "solutions")) {
            case Unreadable(var problems) -> Draft.refused(problems);
            case Definition definition -> draft(folder, definition);
        };
    }

    private Draft draft(ProgrammeFolder folder, Definition definition) {
        var file = definition.as(SolutionsFile.class);
        var checks = new Checks(definition);
        file.check(checks);
        if (!checks.problems().isEmpty()) {
            return Draft.refused(checks.problems());
        }
        var programme = folder.programme();
        return Draft.of(
                texts,
                List.of(
                        new Comparison<>(groups, programme, file.solutionGroups()),
                        new Comparison<>(solutions, programme, file.solutions())));
    }
}
