package vn.chungtay.programme.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.outline.BodyNames;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Pager;

/// The plan as it is read: tasks with the names of their bodies and where each of their times
/// stands today. A plan has tens of tasks, seldom hundreds: it is searched and sorted where it is
/// shown.
@Component
class Plan {
    static final String ADDRESS = "/programme/tasks";

    static final String FILE = ADDRESS + ".csv";

    private static final int PAGE = 50;

    private final Following following;
    private final BodyNames names;
    private final Clock clock;

    Plan(Following following, BodyNames names, Clock clock) {
        this.following = following;
        this.names = names;
        this.clock = clock;
    }

    /// A task as the plan prints it, with those of its times that were asked for.
    record Line(Followed followed, List<String> lead, List<String> cooperating) {

        List<Milestone> milestones() {
            return followed.milestones();
        }

        /// All that a search looks at: the number, the words, the bodies, the times.
        private String searched() {
            var task = followed.task();
            var words = new StringBuilder();
            words.append(task.number()).append(' ').append(task.title());
            lead.forEach(name -> words.append(' ').append(name));
            cooperating.forEach(name -> words.append(' ').append(name));
            task.occurrences().forEach(one -> words.append(' ').append(one.print()));
            return SearchText.fold(words.toString());
        }

        private boolean isOf(@Nullable String body) {
            return body == null
                    || followed.task().lead().contains(body)
                    || followed.task().cooperating().contains(body);
        }
    }

    /// One page of what was found, `found` of `all`.
    ///
    /// @param bodies that lead or cooperate anywhere, to choose from
    /// @param counts how many times of tasks stand where, in the whole plan
    record Excerpt(
            PlanQuestion question,
            List<Line> lines,
            int found,
            int all,
            List<Choice> bodies,
            Map<Standing, Integer> counts,
            LocalDate today,
            String address,
            int page) {

        Pager pager() {
            return new Pager(question.under(address), page, pages(found));
        }

        int count(Standing standing) {
            return counts.getOrDefault(standing, 0);
        }

        private static int pages(int found) {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /// @param address where it is shown
    @Transactional(readOnly = true)
    public Excerpt excerpt(String programme, PlanQuestion question, String address) {
        var all = lines(programme);
        var found = found(all, question);
        var page = Math.min(question.pageOrFirst(), Excerpt.pages(found.size()));
        return new Excerpt(
                question,
                found.stream().skip((page - 1L) * PAGE).limit(PAGE).toList(),
                found.size(),
                all.size(),
                bodies(programme, all),
                counts(all.stream().map(Line::followed).toList()),
                today(),
                address,
                page);
    }

    /// All that was found, whatever the page.
    @Transactional(readOnly = true)
    public List<Line> all(String programme, PlanQuestion question) {
        return found(lines(programme), question);
    }

    /// How many times of tasks stand where today.
    @Transactional(readOnly = true)
    public Map<Standing, Integer> counts(String programme) {
        return counts(following.all(programme));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private Map<Standing, Integer> counts(List<Followed> tasks) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        tasks.stream()
                .flatMap(task -> task.milestones().stream())
                .forEach(one -> counts.merge(one.standing(today()), 1, Integer::sum));
        return counts;
    }

    private List<Line> found(List<Line> all, PlanQuestion question) {
        var words = SoughtWords.of(question.q());
        var standing = question.standing();
        return all.stream()
                .filter(line -> line.isOf(question.body()))
                .filter(line -> words.areIn(line.searched()))
                .map(line -> standing == null ? line : only(line, standing))
                .filter(line -> !line.milestones().isEmpty())
                .sorted(order(question.orderOrFirst()))
                .toList();
    }

    private Line only(Line line, Standing standing) {
        var some =
                line.milestones().stream()
                        .filter(one -> one.standing(today()) == standing)
                        .toList();
        return new Line(line.followed().only(some), line.lead(), line.cooperating());
    }

    private static Comparator<Line> order(PlanQuestion.Order order) {
        return switch (order) {
            case NUMBER -> (_, _) -> 0;
            case DEADLINE -> Comparator.comparing(line -> line.followed().firstDeadline());
        };
    }

    private List<Line> lines(String programme) {
        var bodies = names.of(programme);
        return following.all(programme).stream()
                .map(one ->
                        new Line(
                                one,
                                bodies.of(one.task().lead()),
                                bodies.of(one.task().cooperating())))
                .toList();
    }

    private List<Choice> bodies(String programme, List<Line> all) {
        var parties =
                all.stream()
                        .map(line -> line.followed().task())
                        .flatMap(task ->
                                Stream.concat(task.lead().stream(), task.cooperating().stream()))
                        .distinct()
                        .toList();
        return names.of(programme).byCode().entrySet().stream()
                .filter(body -> parties.contains(body.getKey()))
                .map(body -> new Choice(body.getKey(), body.getValue()))
                .toList();
    }
}
