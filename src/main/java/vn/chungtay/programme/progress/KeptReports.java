package vn.chungtay.programme.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Definition;
import vn.chungtay.documents.Definitions;
import vn.chungtay.documents.Problem;
import vn.chungtay.programme.ProgrammeFolder;
import vn.chungtay.programme.ProgrammePart;
import vn.chungtay.programme.loading.Checks;
import vn.chungtay.programme.loading.Draft;
import vn.chungtay.programme.outline.BodyNames;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.web.Texts;

/// Keeps a loading from taking away what somebody has reported on. The database would refuse that
/// at commit, in its own words; here it is said where the folder has to be mended. Nor does a file
/// change the deadline of what was reported on: that takes a document, on the page of the task. A
/// file that cannot be read is told of by whoever loads it.
@Component
class KeptReports implements ProgrammePart {
    private final Definitions definitions;
    private final Following following;
    private final Delegates delegates;
    private final BodyNames names;
    private final Texts texts;

    KeptReports(
            Definitions definitions,
            Following following,
            Delegates delegates,
            BodyNames names,
            Texts texts) {
        this.definitions = definitions;
        this.following = following;
        this.delegates = delegates;
        this.names = names;
        this.texts = texts;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record OutlineFile(List<BodyEntry> bodies) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record BodyEntry(String code) {}

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
        var problems = new ArrayList<Problem>();
        problems.addAll(tasks(folder, kept));
        problems.addAll(bodies(folder, kept));
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

    private List<Problem> bodies(ProgrammeFolder folder, List<Milestone> kept) {
        var speaking = speaking(folder.programme(), kept);
        if (speaking.isEmpty()
                || !(definitions.read(folder.path(), "programme.yaml", "programme")
                        instanceof Definition definition)) {
            return List.of();
        }
        var declared =
                definition.as(OutlineFile.class).bodies().stream()
                        .map(BodyEntry::code)
                        .collect(Collectors.toSet());
        var known = names.of(folder.programme()).byCode();
        var checks = new Checks(definition);
        speaking.stream()
                .filter(body -> !declared.contains(body))
                .sorted()
                .forEach(body ->
                        checks.refuse(
                                "/bodies",
                                "plan.refusal.body-gone",
                                Objects.requireNonNullElse(known.get(body), body)));
        return checks.problems();
    }

    /// The bodies that reported or were given somebody to speak for them.
    private Set<String> speaking(String programme, List<Milestone> kept) {
        var bodies = new HashSet<String>();
        delegates.of(programme).forEach(one -> bodies.add(one.body()));
        kept.stream()
                .flatMap(one -> one.shares().stream())
                .filter(share -> share.stage() != null)
                .forEach(share -> bodies.add(share.body()));
        return bodies;
    }
}
