package vn.chungtay.programme.task;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

/// `tasks.yaml`.
@Component
class TaskChapter implements Chapter {
    private final Definitions definitions;
    private final TaskShelf shelf;
    private final Texts texts;

    TaskChapter(Definitions definitions, TaskShelf shelf, Texts texts) {
        this.definitions = definitions;
        this.shelf = shelf;
        this.texts = texts;
    }

    private record TasksFile(List<TaskEntry> tasks) {}

    private record TaskEntry(
            int number,
            String place,
            String title,
            List<String> lead,
            List<String> cooperating,
            List<OccurrenceEntry> occurrences) {}

    private record OccurrenceEntry(
            @Nullable String part, @Nullable String starts, String finishes) {}

    @Override
    public Draft prepare(ProgrammeFolder folder, Optional<Set<String>> bodies) {
        return switch (definitions.read(folder.path(), "tasks.yaml", "tasks")) {
            case Unreadable(var problems) -> Draft.refused(problems);
            case Definition definition -> {
                var checks = new Checks(definition);
                var tasks = tasks(definition.as(TasksFile.class), checks, bodies);
                yield checks.problems().isEmpty()
                        ? Draft.of(
                                texts, List.of(new Comparison<>(shelf, folder.programme(), tasks)))
                        : Draft.refused(checks.problems());
            }
        };
    }

    private static List<Task> tasks(TasksFile file, Checks checks, Optional<Set<String>> bodies) {
        checks.codesOnce("/tasks", file.tasks(), task -> String.valueOf(task.number()));
        return IntStream.range(0, file.tasks().size())
                .mapToObj(i -> task("/tasks/" + i, file.tasks().get(i), checks, bodies))
                .toList();
    }

    private static Task task(
            String pointer, TaskEntry entry, Checks checks, Optional<Set<String>> bodies) {
        checks.bodies(pointer + "/lead", entry.lead(), bodies);
        checks.bodies(pointer + "/cooperating", entry.cooperating(), bodies);
        var both = new HashSet<>(entry.lead());
        both.retainAll(entry.cooperating());
        both.forEach(body ->
                checks.refuse(pointer + "/cooperating", "programme.refusal.both-roles", body));
        return new Task(
                entry.number(),
                entry.place(),
                entry.title(),
                entry.lead(),
                entry.cooperating(),
                IntStream.range(0, entry.occurrences().size())
                        .mapToObj(i ->
                                occurrence(
                                        pointer + "/occurrences/" + i,
                                        entry.occurrences().get(i),
                                        checks))
                        .toList());
    }

    private static Task.Occurrence occurrence(
            String pointer, OccurrenceEntry entry, Checks checks) {
        var starts = checks.periodIfAny(pointer + "/starts", entry.starts());
        var finishes = checks.period(pointer + "/finishes", entry.finishes());
        if (starts != null) {
            checks.inOrder(pointer + "/finishes", starts, finishes);
        }
        return new Task.Occurrence(entry.part(), starts, finishes);
    }
}
