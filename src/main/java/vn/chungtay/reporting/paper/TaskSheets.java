package vn.chungtay.reporting.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Sheet;
import vn.chungtay.documents.Sheet.Cell;
import vn.chungtay.documents.Sheet.Heading;
import vn.chungtay.organisation.Level;
import vn.chungtay.programme.progress.TaskStates;
import vn.chungtay.programme.progress.TaskStates.Planned;
import vn.chungtay.programme.progress.TaskStates.Time;
import vn.chungtay.web.Texts;

/// Where the tasks of the programme stand on the day of a report: all of them for the province,
/// those that its own bodies lead or take part in for any other place.
@Component
class TaskSheets {
    private static final List<String> COLUMNS =
            List.of(
                    "paper.tasks.number",
                    "paper.tasks.task",
                    "paper.tasks.lead",
                    "paper.tasks.due",
                    "paper.tasks.state",
                    "paper.tasks.latest");

    private final TaskStates states;
    private final Texts texts;
    private final Clock clock;

    TaskSheets(TaskStates states, Texts texts, Clock clock) {
        this.states = states;
        this.texts = texts;
        this.clock = clock;
    }

    /// Nothing where no task concerns the place.
    ///
    /// @param head a report is of the day on which it is signed, of today until then
    Optional<Sheet> of(Subject subject, Head head) {
        var day = Objects.requireNonNullElseGet(head.signedOn(), () -> LocalDate.now(clock));
        var tasks = concerning(subject, day);
        return tasks.isEmpty() ? Optional.empty() : Optional.of(sheet(tasks, day));
    }

    private List<Planned> concerning(Subject subject, LocalDate day) {
        var unit = subject.unit();
        if (unit != null) {
            return states.of(unit.organisation(), unit.level(), day);
        }
        var level = Objects.requireNonNull(subject.area()).kind().level();
        return level == Level.PROVINCE ? states.all(day) : states.of(level, day);
    }

    private Sheet sheet(List<Planned> tasks, LocalDate day) {
        var titles = List.of(texts.text("paper.tasks.title"), texts.text("paper.tasks.day", day));
        var header =
                IntStream.range(0, COLUMNS.size())
                        .mapToObj(i -> new Heading(texts.text(COLUMNS.get(i)), 0, i, 1, 1))
                        .toList();
        var rows = tasks.stream().flatMap(task -> rows(task).stream()).toList();
        return new Sheet(texts.text("paper.tasks.sheet"), titles, header, rows, 2);
    }

    /// The task once, with a row for each of its times beside it.
    private List<List<Cell>> rows(Planned task) {
        var rows = new ArrayList<List<Cell>>();
        for (var time : task.times()) {
            var span = rows.isEmpty() ? task.times().size() : 0;
            rows.add(
                    List.of(
                            new Cell.Label(String.valueOf(task.number()), span),
                            new Cell.Label(task.title(), span),
                            new Cell.Label(String.join("; ", task.lead()), span),
                            new Cell.Label(due(time), 1),
                            new Cell.Label(time.state(), 1),
                            new Cell.Label(latest(time), 1)));
        }
        return rows;
    }

    private String due(Time time) {
        return time.moved() == null
                ? time.due()
                : texts.text("paper.tasks.moved", time.due(), time.moved());
    }

    private String latest(Time time) {
        var latest = time.latest();
        return latest == null
                ? ""
                : texts.text("paper.tasks.said", latest.body(), latest.day(), latest.sentence());
    }
}
