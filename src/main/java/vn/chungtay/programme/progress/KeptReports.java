package vn.chungtay.programme.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Definition;
import vn.chungtay.documents.Definitions;
import vn.chungtay.documents.Problem;
import vn.chungtay.programme.ProgrammeFolder;
import vn.chungtay.programme.ProgrammePart;
import vn.chungtay.programme.loading.Checks;
import vn.chungtay.programme.loading.Draft;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.web.Texts;

/// Keeps a loading from taking away tasks that somebody has reported on. The database would refuse
/// that at commit, in its own words; here it is said where the folder has to be mended. Nor does a
/// file change the deadline of what was reported on: that takes a document, on the page of the
/// task. A file that cannot be read is told of by whoever loads it.
@Component
class KeptReports implements ProgrammePart {
    private final Definitions definitions;
    private final Following following;
    private final Texts texts;

    KeptReports(Definitions definitions, Following following, Texts texts) {
        this.definitions = definitions;
        this.following = following;
        this.texts = texts;
    }

    private record TasksFile(List<TaskEntry> tasks) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record TaskEntry(int number, List<OccurrenceEntry> occurrences) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record OccurrenceEntry(String finishes) {}

    @Override
    public Prepared prepare(ProgrammeFolder folder) {
        var kept =
                following.all(folder.programme()).stream()
                        .flatMap(task -> task.milestones().stream())
                        .filter(KeptReports::isWritten)
                        .toList();
        var problems = tasks(folder, kept);
        return problems.isEmpty() ? Draft.of(texts, List.of()) : Draft.refused(problems);
    }

    private static boolean isWritten(Milestone milestone) {
        return milestone.isMoved()
                || milestone.shares().stream().anyMatch(share -> share.stage() != null);
    }

    private List<Problem> tasks(ProgrammeFolder folder, List<Milestone> kept) {
        if (kept.isEmpty()
                || !(definitions.read(folder.path(), "tasks.yaml", "tasks")
                        instanceof Definition definition)) {
            return List.of();
        }
        var tasks = definition.as(TasksFile.class).tasks();
        var checks = new Checks(definition);
        kept.forEach(milestone -> check(milestone, tasks, checks));
        return checks.problems();
    }

    private static void check(Milestone milestone, List<TaskEntry> tasks, Checks checks) {
        var number = milestone.task().number();
        var at =
                IntStream.range(0, tasks.size())
                        .filter(i -> tasks.get(i).number() == number)
                        .findFirst();
        if (at.isEmpty()) {
            checks.refuse("/tasks", "plan.refusal.task-gone", String.valueOf(number));
            return;
        }
        var times = tasks.get(at.getAsInt()).occurrences();
        var pointer = "/tasks/" + at.getAsInt() + "/occurrences";
        var finishes = milestone.occurrence().finishes();
        if (times.size() < milestone.number()) {
            checks.refuse(
                    pointer, "plan.refusal.time-gone", String.valueOf(number), finishes.label());
            return;
        }
        var index = milestone.number() - 1;
        if (Period.read(times.get(index).finishes()) instanceof Outcome.Accepted<Period>(var now)
                && !now.equals(finishes)) {
            checks.refuse(
                    pointer + "/" + index + "/finishes",
                    "plan.refusal.time-moved",
                    String.valueOf(number),
                    finishes.label());
        }
    }
}
