package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.Extract;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractColumn.Kind;
import vn.chungtay.documents.extract.ExtractColumn.Word;
import vn.chungtay.documents.extract.ExtractHead;
import vn.chungtay.documents.extract.ExtractLines;
import vn.chungtay.documents.extract.ExtractQuestion;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programmes;

/// The plan as a table; its file on the page of the plan has the same columns.
@Component
class TaskExtract implements Extract {
    static final List<ExtractColumn> COLUMNS =
            List.of(
                    ExtractColumn.of("number", "table.tasks.number"),
                    ExtractColumn.of("title", "table.tasks.title"),
                    ExtractColumn.of("part", "table.tasks.part"),
                    ExtractColumn.of("lead", "table.tasks.lead"),
                    ExtractColumn.of("cooperating", "table.tasks.cooperating"),
                    ExtractColumn.of("starts", "table.tasks.starts"),
                    ExtractColumn.of("finishes", "table.tasks.finishes"),
                    ExtractColumn.of("deadline", "table.tasks.deadline").as(Kind.DAY),
                    ExtractColumn.of("state", "table.tasks.state")
                            .of(Word.of(Standing.values(), one -> "plan.standing." + one)),
                    ExtractColumn.of("blocked", "table.tasks.blocked").as(Kind.ANSWER),
                    ExtractColumn.of("done_on", "table.tasks.done").as(Kind.DAY),
                    ExtractColumn.of("documents", "table.tasks.documents"));

    private final Programmes programmes;
    private final Plan plan;

    TaskExtract(Programmes programmes, Plan plan) {
        this.programmes = programmes;
        this.plan = plan;
    }

    @Override
    public ExtractHead head() {
        return new ExtractHead(
                "tasks",
                "table.tasks",
                "table.tasks.meaning",
                Permission.READ_PUBLISHED,
                COLUMNS,
                List.of());
    }

    @Override
    public ExtractLines of(ExtractQuestion question, Viewer viewer) {
        var all = new PlanQuestion(null, null, null, null, null);
        var found = programmes.currentCode().map(p -> plan.all(p, all)).orElse(List.of());
        return taker -> found.stream().flatMap(line -> lines(line, plan.today())).forEach(taker);
    }

    /// One for each time of a task.
    static Stream<List<String>> lines(Plan.Line line, LocalDate today) {
        return line.milestones().stream().map(milestone -> values(line, milestone, today));
    }

    private static List<String> values(Plan.Line line, Milestone milestone, LocalDate today) {
        var occurrence = milestone.occurrence();
        return List.of(
                milestone.task().code(),
                milestone.task().title(),
                text(occurrence.part()),
                String.join("; ", line.lead()),
                String.join("; ", line.cooperating()),
                occurrence.starts() == null ? "" : occurrence.starts().label(),
                occurrence.finishes().label(),
                milestone.lastDay().toString(),
                milestone.standing(today).name(),
                String.valueOf(milestone.isBlocked()),
                text(milestone.doneOn()),
                milestone.documents().stream()
                        .map(Issued::number)
                        .collect(Collectors.joining("; ")));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
