package vn.chungtay.programme.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.outline.BodyNames;
import vn.chungtay.programme.task.Task;
import vn.chungtay.programme.task.Tasks;

/// The tasks of a programme with what became of them. A plan has tens of tasks, seldom hundreds: it
/// is put together as a whole.
@Component
@Transactional(readOnly = true)
class Following {
    private final Tasks tasks;
    private final BodyNames names;
    private final Sayings sayings;
    private final Deadlines deadlines;

    Following(Tasks tasks, BodyNames names, Sayings sayings, Deadlines deadlines) {
        this.tasks = tasks;
        this.names = names;
        this.sayings = sayings;
        this.deadlines = deadlines;
    }

    /// What was written down of one time of one task.
    private record Past(List<Said> said, List<Moved> moved) {

        Past of(int task, int occurrence) {
            return new Past(
                    said.stream().filter(one -> isAbout(one.place(), task, occurrence)).toList(),
                    moved.stream()
                            .filter(one -> one.task() == task && one.occurrence() == occurrence)
                            .toList());
        }

        private static boolean isAbout(Said.Place place, int task, int occurrence) {
            return place instanceof Said.OfTask(var number, var position, _)
                    && number == task
                    && position == occurrence;
        }

        List<Said> by(String body) {
            return said.stream().filter(one -> one.place().body().equals(body)).toList();
        }
    }

    /// In the order of the plan.
    public List<Followed> all(String programme) {
        var past = new Past(sayings.of(programme), deadlines.of(programme));
        var bodies = names.of(programme);
        return tasks.of(programme).stream().map(task -> followed(task, past, bodies)).toList();
    }

    public Optional<Followed> find(String programme, int number) {
        return all(programme).stream().filter(one -> one.task().number() == number).findFirst();
    }

    private static Followed followed(Task task, Past past, BodyNames.Names bodies) {
        return new Followed(
                task,
                IntStream.range(0, task.occurrences().size())
                        .mapToObj(i -> milestone(task, i, past.of(task.number(), i), bodies))
                        .toList());
    }

    private static Milestone milestone(Task task, int i, Past past, BodyNames.Names bodies) {
        var shares = new ArrayList<Share>();
        task.lead().forEach(body -> shares.add(share(body, Party.LEAD, past, bodies)));
        task.cooperating()
                .forEach(body -> shares.add(share(body, Party.COOPERATING, past, bodies)));
        past.said().stream()
                .map(said -> said.place().body())
                .distinct()
                .filter(
                        Predicate.not(
                                Stream.concat(task.lead().stream(), task.cooperating().stream())
                                                .toList()
                                        ::contains))
                .forEach(body -> shares.add(share(body, Party.FORMER, past, bodies)));
        return new Milestone(task, i + 1, task.occurrences().get(i), past.moved(), shares);
    }

    private static Share share(String body, Party party, Past past, BodyNames.Names bodies) {
        return new Share(body, bodies.of(body), party, past.by(body));
    }
}
