package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.outline.BodyNames;
import vn.chungtay.programme.task.Task;
import vn.chungtay.web.Texts;

/// Where the tasks of the programme that is asked about stood on a day, for the papers of other
/// modules.
@Component
@Transactional(readOnly = true)
public class TaskStates {
    private final Programmes programmes;
    private final Following following;
    private final BodyNames bodies;
    private final Texts texts;

    TaskStates(Programmes programmes, Following following, BodyNames bodies, Texts texts) {
        this.programmes = programmes;
        this.following = following;
        this.bodies = bodies;
        this.texts = texts;
    }

    /// A task of the plan.
    ///
    /// @param lead names of the bodies that lead
    public record Planned(int number, String title, List<String> lead, List<Time> times) {
        public Planned {
            lead = List.copyOf(lead);
            times = List.copyOf(times);
        }
    }

    /// One of its times.
    ///
    /// @param due as the plan prints it
    /// @param moved the period that a document has put in place of it
    /// @param state in words
    /// @param latest none while nobody has reported on it
    public record Time(String due, @Nullable String moved, String state, @Nullable Latest latest) {}

    /// What was said of it last.
    public record Latest(String body, LocalDate day, String sentence) {}

    /// Of the whole plan.
    public List<Planned> all(LocalDate day) {
        return in(programmes.currentCode(), day, _ -> true);
    }

    /// Those in which the units of an organisation on a level lead or take part.
    public List<Planned> of(Organisation organisation, Level level, LocalDate day) {
        var programme = programmes.currentCode();
        var own = programme.map(code -> bodies.of(code, organisation, level));
        return in(programme, day, task -> own.orElseThrow().stream().anyMatch(has(task)));
    }

    /// Those in which the party committees and units on a level lead or take part.
    public List<Planned> of(Level level, LocalDate day) {
        var programme = programmes.currentCode();
        var own = programme.map(code -> bodies.of(code, level));
        return in(programme, day, task -> own.orElseThrow().stream().anyMatch(has(task)));
    }

    private static Predicate<String> has(Task task) {
        return body -> task.lead().contains(body) || task.cooperating().contains(body);
    }

    private List<Planned> in(
            Optional<String> programme, LocalDate day, Predicate<Task> isConcerned) {
        return programme.stream()
                .flatMap(code -> {
                    var names = bodies.of(code);
                    return following.all(code).stream()
                            .filter(one -> isConcerned.test(one.task()))
                            .map(one -> planned(one, names, day));
                })
                .toList();
    }

    private Planned planned(Followed followed, BodyNames.Names names, LocalDate day) {
        var task = followed.task();
        return new Planned(
                task.number(),
                task.title(),
                names.of(task.lead()),
                followed.milestones().stream().map(one -> time(one.asOf(day), day)).toList());
    }

    private Time time(Milestone milestone, LocalDate day) {
        return new Time(
                milestone.print(),
                milestone.isMoved() ? milestone.deadline().label() : null,
                texts.text("plan.standing." + milestone.standing(day)),
                latest(milestone));
    }

    /// Of what several bodies said last the latest.
    private static @Nullable Latest latest(Milestone milestone) {
        return milestone.shares().stream()
                .flatMap(share ->
                        Stream.ofNullable(share.last())
                                .map(said -> new Latest(share.name(), said.day(), said.sentence())))
                .max(Comparator.comparing(Latest::day))
                .orElse(null);
    }
}
